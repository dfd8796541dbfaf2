package asl.graph;

import asl.definition.DefinitionReader;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes graphs for tests. */
public final class Graphs {
  private Graphs() {}

  /** The graph of a definition's text. */
  public static StateGraph of(String definition) throws JsonSyntaxException {
    return GraphBuilder.build(DefinitionReader.read(JsonReader.read(definition)));
  }

  /** The graph of a definition's file. */
  public static StateGraph read(Path file) throws IOException, JsonSyntaxException {
    return GraphBuilder.build(DefinitionReader.read(JsonReader.read(Files.readAllBytes(file))));
  }
}
