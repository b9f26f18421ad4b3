// Yams' own tree expands aliases, forgets where values end and recurses without a bound of ours. The event parser
// below it is part of the Yams package and has none of these; this file is the only one that touches it.
internal import CYaml

/// What libyaml says about a piece of YAML, event by event.
struct YAMLEvent {
  enum Kind {
    case scalar(String, YAMLNode.ScalarStyle)
    case sequenceStart
    case mappingStart
    case collectionEnd
    case alias
    case documentStart
    case documentEnd
    case streamEnd
    case other
  }

  var kind: Kind
  /// Scalars counted from the start of the YAML.
  var start: Int
  var end: Int
  var hasAnchor = false
  var hasTag = false
}

/// Why libyaml gave up.
struct YAMLFailure {
  var problem: String
  var context: String
  /// Where it gave up, in scalars; in bytes when `isByteOffset`.
  var place: Int
  /// Where what it was reading began, in scalars.
  var contextPlace: Int
  var isByteOffset: Bool
}

/// Reads events from bytes that stay where they are for as long as it lives.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  /// The next event, or nil when libyaml gave up.
  mutating func next() -> YAMLEvent? {
    guard isReady else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    var result = YAMLEvent(kind: .other, start: Int(event.start_mark.index), end: Int(event.end_mark.index))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      result.kind = .scalar(text, style(scalar.style))
      result.hasAnchor = scalar.anchor != nil
      result.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.hasAnchor = event.data.sequence_start.anchor != nil
      result.hasTag = event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.hasAnchor = event.data.mapping_start.anchor != nil
      result.hasTag = event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .collectionEnd
    case YAML_ALIAS_EVENT: result.kind = .alias
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    default: break
    }
    return result
  }

  /// Why the last call of ``next()`` gave nil.
  var failure: YAMLFailure {
    guard isReady else {
      return YAMLFailure(problem: "out of memory", context: "", place: 0, contextPlace: 0, isByteOffset: true)
    }
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    let context = state.context.map { String(cString: $0) } ?? ""
    if state.error == YAML_READER_ERROR {
      return YAMLFailure(
        problem: problem, context: context, place: Int(state.problem_offset), contextPlace: 0, isByteOffset: true)
    }
    return YAMLFailure(
      problem: problem, context: context, place: Int(state.problem_mark.index),
      contextPlace: Int(state.context_mark.index), isByteOffset: false)
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }
}
