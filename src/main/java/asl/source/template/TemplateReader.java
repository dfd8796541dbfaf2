package asl.source.template;

import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.template.EmbeddedDefinition.NamedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the definitions of a template. */
public final class TemplateReader {
  private final SourceFile file;
  private final List<EmbeddedDefinition> found = new ArrayList<>();

  private TemplateReader(SourceFile file) {
    this.file = file;
  }

  /** Whether the document is a template, and not a definition itself. */
  public static boolean isTemplate(SourceDocument document) {
    if (!(document.root() instanceof ObjectNode root) || root.member("StartAt") != null) {
      return false;
    }
    return root.get("Resources") instanceof ObjectNode
        || (root.get("stepFunctions") instanceof ObjectNode && root.member("States") == null);
  }

  /** The definitions, in the order of the text. */
  public static List<EmbeddedDefinition> definitions(SourceDocument document) {
    TemplateReader reader = new TemplateReader(document.file());
    if (document.root() instanceof ObjectNode root) {
      reader.cloudFormation(root.get("Resources"));
      if (root.get("stepFunctions") instanceof ObjectNode functions) {
        reader.serverless(functions.get("stateMachines"));
      }
    }
    return reader.found;
  }

  private void cloudFormation(@Nullable SourceNode resources) {
    if (!(resources instanceof ObjectNode object)) {
      return;
    }
    for (Member resource : object.members()) {
      if (resource.value() instanceof ObjectNode body
          && isStateMachine(body.get("Type"))
          && body.get("Properties") instanceof ObjectNode properties) {
        machine(resource.name(), properties);
      }
    }
  }

  private static boolean isStateMachine(@Nullable SourceNode type) {
    Object name = type == null ? null : type.toValue();
    return "AWS::StepFunctions::StateMachine".equals(name)
        || "AWS::Serverless::StateMachine".equals(name);
  }

  private void machine(String name, ObjectNode properties) {
    boolean express = isText(properties, "EXPRESS", "StateMachineType", "Type");
    Set<String> filled = new HashSet<>();
    if (properties.get("DefinitionSubstitutions") instanceof ObjectNode substitutions) {
      for (Member member : substitutions.members()) {
        filled.add(member.name());
      }
    }
    SourceNode definition = properties.get("Definition");
    SourceNode text = properties.get("DefinitionString");
    if (definition instanceof ObjectNode) {
      SourceNode root = TemplateFunctions.resolved(file, definition);
      add(name, new SourceDocument(file, root, List.of()), express, null);
    } else if (text != null) {
      EmbeddedText embedded = TemplateFunctions.text(file, text);
      if (embedded != null) {
        boolean all = text instanceof ObjectNode;
        add(name, embedded.read(), express, all ? null : filled);
      }
    }
    path(name, properties, express, filled);
  }

  private void path(String name, ObjectNode properties, boolean express, Set<String> filled) {
    for (String field : List.of("DefinitionUri", "DefinitionS3Location")) {
      SourceNode value = properties.get(field);
      if (value != null
          && value.toValue() instanceof String path
          && !isRemote(path)
          && !path.contains("${")) {
        NamedFile named = NamedFile.in(file, value, path);
        found.add(new EmbeddedDefinition(name, null, named, express, filled));
      }
    }
  }

  private void serverless(@Nullable SourceNode machines) {
    if (!(machines instanceof ObjectNode object)) {
      return;
    }
    for (Member machine : object.members()) {
      if (machine.value() instanceof ObjectNode body) {
        SourceNode definition = body.get("definition");
        if (definition != null) {
          serverless(machine.name(), body, definition);
        }
      }
    }
  }

  /** A machine of the Serverless Framework, which fills in all placeholders. */
  private void serverless(String name, ObjectNode body, SourceNode definition) {
    boolean express = isText(body, "EXPRESS", "type");
    EmbeddedText embedded = TemplateFunctions.text(file, definition);
    if (embedded == null && definition instanceof ObjectNode) {
      SourceNode root = TemplateFunctions.resolved(file, definition);
      add(name, new SourceDocument(file, root, List.of()), express, null);
    } else if (embedded != null) {
      Matcher reference = FileReference.PATTERN.matcher(embedded.text());
      if (reference.matches()) {
        NamedFile named = NamedFile.in(file, definition, reference.group(1));
        found.add(new EmbeddedDefinition(name, null, named, express, null));
      } else if (embedded.text().strip().startsWith("{")) {
        add(name, embedded.read(), express, null);
      }
    }
  }

  private static boolean isText(ObjectNode object, String expected, String... fields) {
    for (String field : fields) {
      SourceNode value = object.get(field);
      if (value != null && expected.equals(value.toValue())) {
        return true;
      }
    }
    return false;
  }

  private void add(
      String name, SourceDocument document, boolean express, @Nullable Set<String> filled) {
    found.add(new EmbeddedDefinition(name, document, null, express, filled));
  }

  /** Whether it names an object in a bucket or on the web, and no file of this machine. */
  private static boolean isRemote(String path) {
    return path.startsWith("s3://") || path.startsWith("http://") || path.startsWith("https://");
  }

  /** How the Serverless Framework refers to a file; compiled only when there is a template. */
  private static final class FileReference {
    private static final Pattern PATTERN =
        Pattern.compile("\\s*\\$\\{file\\(([^)$]+\\.(?:json|ya?ml))\\)\\}\\s*");
  }
}
