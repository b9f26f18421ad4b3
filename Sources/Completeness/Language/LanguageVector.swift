/// A number for each of the languages that are told apart.
///
/// Most newsletters have four languages or fewer, so what is counted word by word is made for vectors of four, too.
protocol LanguageVector: SIMD, Sendable where Scalar == Int32 {}

extension SIMD4<Int32>: LanguageVector {}
extension SIMD16<Int32>: LanguageVector {}
