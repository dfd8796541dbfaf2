package asl.validation.schema;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.source.JsonSourceReader;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Holds that the keywords of the schemas and a schema library find the same faults. */
class ScreenTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/test/resources/validation"),
          Path.of(System.getProperty("conformance.dir", "../shared/conformance"), "verdicts"));

  private final StructureCheck check = new StructureCheck();
  private final Map<SchemaText, LibraryValidator> libraries = new EnumMap<>(SchemaText.class);

  @Test
  void agreesWithTheLibraryOnEveryFixture() throws IOException {
    int compared = 0;
    for (SourceNode root : definitions()) {
      for (SchemaText text : List.of(SchemaText.JSONPATH, SchemaText.JSONATA)) {
        compare(root, text);
        compared++;
      }
    }
    assertTrue(compared > 10, "fixtures have gone missing: " + compared);
  }

  @Property(tries = 60)
  void agreesWithTheLibraryOnChangedDefinitions(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<SourceNode> all = definitions();
    SourceNode root = all.get(random.nextInt(all.size()));
    for (int i = 0; i < 5; i++) {
      root = changed(root, random);
      compare(root, random.nextBoolean() ? SchemaText.JSONPATH : SchemaText.JSONATA);
    }
  }

  private void compare(SourceNode root, SchemaText text) {
    if (hasOpenPlace(root)) {
      return;
    }
    Set<StructureFault> faults = Set.copyOf(check.faults(root, text));
    assertEquals(check.conforms(root, text), faults.isEmpty(), () -> root + "\n" + faults);
    LibraryValidator library = libraries.computeIfAbsent(text, LibraryValidator::new);
    assertEquals(lines(library.faults(root)), lines(faults));
  }

  private static String lines(Collection<StructureFault> faults) {
    return faults.stream().map(StructureFault::toString).sorted().collect(joining("\n"));
  }

  /** Placeholders are open for the screen and filtered from what the library says. */
  private static boolean hasOpenPlace(SourceNode node) {
    if (node instanceof ObjectNode object) {
      return Placeholders.isOpen(node)
          || Placeholders.hasOpenKey(object)
          || object.members().stream().anyMatch(member -> hasOpenPlace(member.value()));
    }
    if (node instanceof ArrayNode array) {
      return array.elements().stream().anyMatch(ScreenTest::hasOpenPlace);
    }
    return Placeholders.isOpen(node);
  }

  private static List<SourceNode> definitions() throws IOException {
    List<SourceNode> roots = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file :
              files.filter(f -> f.toString().endsWith(".asl.json")).sorted().toList()) {
            SourceDocument document =
                JsonSourceReader.read(new SourceFile(file.toString(), Files.readString(file)));
            if (document.root() instanceof ObjectNode root) {
              roots.add(root);
            }
          }
        }
      }
    }
    return roots;
  }

  private static SourceNode changed(SourceNode node, Random random) {
    if (random.nextInt(12) == 0) {
      return other(random);
    }
    if (node instanceof ObjectNode object && !object.members().isEmpty()) {
      List<Member> members = new ArrayList<>(object.members());
      int at = random.nextInt(members.size());
      Member member = members.get(at);
      switch (random.nextInt(6)) {
        case 0 -> members.remove(at);
        case 1 -> members.add(new Member("Next", 0, 0, other(random)));
        case 2 -> members.set(at, new Member(member.name() + "x", 0, 0, member.value()));
        default ->
            members.set(at, new Member(member.name(), 0, 0, changed(member.value(), random)));
      }
      return new ObjectNode(0, 0, members);
    }
    if (node instanceof ArrayNode array && !array.elements().isEmpty()) {
      List<SourceNode> elements = new ArrayList<>(array.elements());
      int at = random.nextInt(elements.size());
      elements.set(at, changed(elements.get(at), random));
      return new ArrayNode(0, 0, elements);
    }
    return other(random);
  }

  private static SourceNode other(Random random) {
    List<Object> values =
        Arrays.asList(
            null,
            true,
            false,
            0,
            1,
            -1,
            1.5,
            101,
            1e300,
            -1e300,
            new BigInteger("9".repeat(40)),
            "",
            "JSONata",
            "{% 1 %}",
            "$.a");
    return switch (random.nextInt(8)) {
      case 0 -> new ObjectNode(0, 0, List.of());
      case 1 -> new ArrayNode(0, 0, List.of());
      default -> new ScalarNode(0, 0, values.get(random.nextInt(values.size())));
    };
  }
}
