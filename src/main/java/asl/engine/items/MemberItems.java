package asl.engine.items;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object in the state's input, each as a pair (AWS: "ItemsPath (Map)"). */
public final class MemberItems implements ItemSource {
  private final Iterator<? extends Map.Entry<?, ?>> members;
  private String key = "";
  private @Nullable Object value;

  /**
   * @param object the object
   */
  public MemberItems(Map<?, ?> object) {
    this.members = object.entrySet().iterator();
  }

  @Override
  public boolean advance() {
    if (!members.hasNext()) {
      return false;
    }
    Map.Entry<?, ?> member = members.next();
    key = (String) member.getKey();
    value = member.getValue();
    return true;
  }

  @Override
  public Object item() {
    Map<String, @Nullable Object> pair = new LinkedHashMap<>();
    pair.put("Key", key);
    pair.put("Value", value);
    return pair;
  }

  @Override
  public @Nullable Object value() {
    return value;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String origin() {
    return STATE_DATA;
  }

  @Override
  public void close() {}
}
