package asl.function.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import asl.json.JsonWriter;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says of a mapping file what its reader says. */
class MappingSchemaTest {
  private static final Path FILE = Path.of("docs/functions.schema.json");

  private static Map<?, ?> schema() throws Exception {
    return (Map<?, ?>) JsonReader.read(Files.readAllBytes(FILE));
  }

  private static Set<String> properties(Map<?, ?> schema) {
    Set<String> names = new TreeSet<>();
    ((Map<?, ?>) schema.get("properties")).keySet().forEach(name -> names.add((String) name));
    return names;
  }

  private static List<String> faults(String mapping) throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(FILE), InputFormat.JSON);
    String json = JsonWriter.write(LocatedReader.read("f.yaml", mapping).json());
    List<String> faults = new ArrayList<>();
    schema.validate(json, InputFormat.JSON).forEach(error -> faults.add(error.toString()));
    return faults;
  }

  private static void read(String mapping) throws MappingException {
    MappingFile.parse("f.yaml", mapping, Path.of("/project"), Map.of());
  }

  @Test
  void theSectionsAndTheAnswersOfAMockAreThoseOfTheReader() throws Exception {
    assertEquals(new TreeSet<>(MappingFile.SECTIONS), properties(schema()));
    Map<?, ?> definitions = (Map<?, ?>) schema().get("definitions");
    assertEquals(
        new TreeSet<>(MockAnswers.SETTINGS), properties((Map<?, ?>) definitions.get("answer")));
  }

  @Test
  void everyKindHasTheSettingsOfTheReader() throws Exception {
    Map<?, ?> definitions = (Map<?, ?>) schema().get("definitions");
    List<?> choices = (List<?>) ((Map<?, ?>) definitions.get("function")).get("oneOf");
    List<Object> kinds = new ArrayList<>();
    choices.forEach(
        choice -> kinds.add(String.valueOf(((Map<?, ?>) choice).get("$ref")).substring(14)));
    assertEquals(TargetKind.keys(), kinds);
    for (TargetKind kind : TargetKind.values()) {
      Map<?, ?> described = (Map<?, ?>) definitions.get(kind.key());
      Set<String> known = new TreeSet<>(kind.allSettings(EntryReader.SETTINGS));
      known.add(kind.key());
      assertEquals(known, properties(described), kind.key());
      assertEquals(List.of(kind.key()), described.get("required"));
    }
  }

  @Test
  void everySampleFitsTheSchema() throws Exception {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      samples = files.filter(file -> file.toString().endsWith("functions.yaml")).toList();
    }
    assertTrue(samples.size() >= 7, samples::toString);
    for (Path sample : samples) {
      assertEquals(List.of(), faults(Files.readString(sample)), sample::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "functions:\n",
        "{$schema: functions.schema.json, functions: {}, buckets: {b: data}}",
        "functions: {a: {command: [./a.sh, 1], env: {LEVEL: 1, ON: true}, timeout: 1.5}}",
        "functions: {a: {command: ./a.sh --fast}, 'arn:*': {shell: cat, timeout: 500ms}}",
        "functions: {a: {python: 'x/a.py:C.f', interpreter: python3.12, concurrency: 1000}}",
        "functions: {a: {node: a.mjs}, b: {node: 'b.ts#f', workingDirectory: work}}",
        "functions: {a: {jar: 'a.jar#a.B::c', options: [-Xmx64m]}, b: {jar: [b], handler: C}}",
        "functions: {a: {jar: a.jar, handler: C, isolation: class-loader, timeout: 1s}}",
        "functions: {a: {runtime: ./bootstrap, handler: main}, b: {runtime: [./b, -v]}}",
        "functions: {a: {http: 'https://localhost:3001/x', headers: {X-Key: 1}}}",
        "functions: {a: {mock: {return: null}}, b: {mock: [{error: E, cause: c, times: 2}]}}",
        "functions: {a: {mock: [{when: {a: [1]}, return: 2, delay: 1s}, {return: {}}]}}",
        "functions: {a: {prompt: Well?}, b: {prompt: W, approve: [1], reject: , timeout: 1m}}",
        "services: {'*': {aws: {}}, b: {aws: , timeout: 1s, env: {A: b}, concurrency: 2}}",
        "services: {a: {aws: {region: r, profile: p, program: ./aws, endpointUrl: 'http://h:1'}}}",
        "services: {a: {http: {endpoints: {'https://a': 'http://b'}, connections: {C: }}}}",
        "services: {a: {http: {connections: {C: {basic: {username: u, password: 1}}}}}}",
        "services: {a: {http: {connections: {C: {apiKey: {name: n, value: v}, query: {q: 1}}}}}}",
        "services: {a: {http: {connections: {C: {oauth: {url: 'http://h/t', clientId: i,"
            + " clientSecret: s, body: {scope: x}}}}}}}"
      })
  void whatTheReaderTakesFits(String mapping) throws Exception {
    read(mapping);
    assertEquals(List.of(), faults(mapping));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "function: {}",
        "functions: {a: {}}",
        "functions: {a: {pyhton: 'a.py:f'}}",
        "functions: {a: {shell: x, python: 'a.py:f'}}",
        "functions: {a: {shell: x, tiemout: 1s}}",
        "functions: {a: {shell: x, timeout: soon}}",
        "functions: {a: {shell: x, concurrency: 0}}",
        "functions: {a: {shell: x, concurrency: many}}",
        "functions: {a: {shell: x, env: [A]}}",
        "functions: {a: {shell: [x]}}",
        "functions: {a: {command: []}}",
        "functions: {a: {python: a.py}}",
        "functions: {a: {jar: [], handler: a.B}}",
        "functions: {a: {jar: a.jar, handler: a.B, isolation: none}}",
        "functions: {a: {http: localhost}}",
        "functions: {a: {mock: []}}",
        "functions: {a: {mock: {return: 1, error: E}}}",
        "functions: {a: {mock: {return: 1, times: 0}}}",
        "buckets: {b: [x]}",
        "functions: {a: {prompt: [x]}}",
        "functions: {a: {prompt: x, yes: 1}}",
        "services: {a: {}}",
        "services: {a: {aws: {}, http: {}}}",
        "services: {a: {aws: {zone: z}}}",
        "services: {a: {aws: {endpointUrl: here}}}",
        "services: {a: {http: {connections: {C: {basic: {username: u}}}}}}",
        "services: {a: {http: {connections: {C: {oauth: {url: 'http://h/t', clientId: i}}}}}}",
        "services: {a: {http: {endpoints: {'https://a': b}}}}"
      })
  void whatTheReaderRefusesDoesNotFit(String mapping) throws Exception {
    assertThrows(MappingException.class, () -> read(mapping));
    assertTrue(!faults(mapping).isEmpty(), mapping);
  }
}
