internal import ArgumentParser

/// Which newsroom is meant.
struct NewsroomOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The newsroom's folder; else the nearest one upwards that has a gnews.yml.", valueName: "dir"))
  var newsroom: String?

  func validate() throws {
    if newsroom?.isEmpty == true { throw ValidationError("--newsroom needs the name of a folder.") }
  }
}
