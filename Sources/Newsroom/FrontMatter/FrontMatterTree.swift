import Diagnostics

/// The front matter of a file as YAML, before anything is made of its keys.
enum FrontMatterTree {
  /// The keys and values of a file's front matter; nil if it cannot be read.
  static func entries(of file: SourceFile) -> [YAMLNode.Entry]? {
    var diagnostics: [Diagnostic] = []
    guard let block = FrontMatterBlock.find(in: file, into: &diagnostics),
      let node = YAMLNode.parse(file, range: block.yaml, into: &diagnostics),
      case .mapping(let entries) = node.content
    else { return nil }
    return entries
  }
}

extension YAMLNode {
  /// Whether it says the same, wherever it stands; trees are as deep as ``YAMLLimits/depth`` at most.
  func isSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let left), .mapping(let right)): YAMLNode.areSame(left, right)
    default: false
    }
  }

  /// Whether keys and values are the same, in the same order.
  static func areSame(_ left: [Entry], _ right: [Entry]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0.key.value == $1.key.value && $0.value.isSame(as: $1.value) }
  }
}
