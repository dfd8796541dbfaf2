package asl.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a source document that knows where it stands (offsets in the file's text). */
public sealed interface SourceNode {
  /** The offset of the first character. */
  int start();

  /** The offset behind the last character. */
  int end();

  /** The value as plain Java; of duplicate members the last one. */
  @Nullable Object toValue();

  /** An object. */
  final class ObjectNode implements SourceNode {
    /** So many members are compared with a name sooner than entered into a map. */
    private static final int FEW = 16;

    private final int start;
    private final int end;
    private final List<Member> members;
    private volatile @Nullable Map<String, Member> byName;

    /**
     * An object.
     *
     * @param start the offset of the first character
     * @param end the offset behind the last character
     * @param members in the order of the text, duplicates included
     */
    public ObjectNode(int start, int end, List<Member> members) {
      this.start = start;
      this.end = end;
      this.members = members;
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return end;
    }

    /** Its members in the order of the text, duplicates included. */
    public List<Member> members() {
      return members;
    }

    /** The last member of that name, which is the one that counts; null if there is none. */
    public @Nullable Member member(String name) {
      if (members.size() > FEW) {
        return byName().get(name);
      }
      for (int i = members.size() - 1; i >= 0; i--) {
        if (members.get(i).name().equals(name)) {
          return members.get(i);
        }
      }
      return null;
    }

    private Map<String, Member> byName() {
      Map<String, Member> known = byName;
      if (known == null) {
        known = new HashMap<>(members.size() * 2);
        for (Member member : members) {
          known.put(member.name(), member);
        }
        byName = known;
      }
      return known;
    }

    /** The value of the last member of that name; null if there is none. */
    public @Nullable SourceNode get(String name) {
      Member member = member(name);
      return member == null ? null : member.value();
    }

    @Override
    public Map<String, @Nullable Object> toValue() {
      Map<String, @Nullable Object> value = new LinkedHashMap<>();
      for (Member member : members) {
        value.put(member.name(), member.value().toValue());
      }
      return value;
    }
  }

  /**
   * A member of an object.
   *
   * @param name the key, unescaped
   * @param nameStart the offset of the key's first character, its quote included
   * @param nameEnd the offset behind the key
   * @param value its value
   */
  record Member(String name, int nameStart, int nameEnd, SourceNode value) {}

  /**
   * An array.
   *
   * @param start the offset of the first character
   * @param end the offset behind the last character
   * @param elements in order
   */
  record ArrayNode(int start, int end, List<SourceNode> elements) implements SourceNode {
    @Override
    public List<@Nullable Object> toValue() {
      List<@Nullable Object> value = new ArrayList<>(elements.size());
      for (SourceNode element : elements) {
        value.add(element.toValue());
      }
      return value;
    }
  }

  /**
   * A string, number, true, false or null.
   *
   * @param start the offset of the first character, a string's quote included
   * @param end the offset behind the last character
   * @param value the plain Java value
   */
  record ScalarNode(int start, int end, @Nullable Object value) implements SourceNode {
    @Override
    public @Nullable Object toValue() {
      return value;
    }
  }
}
