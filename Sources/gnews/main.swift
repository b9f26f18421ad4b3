import GNews

await GNewsCommand.start()
