package asl.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomIdTest {
  @Test
  void eachIsARandomUuidOfItsOwn() {
    Set<String> made = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 1000).parallel().forEach(i -> made.add(RandomId.next()));
    assertEquals(1000, made.size());
    for (String id : made) {
      UUID uuid = UUID.fromString(id);
      assertEquals(id, uuid.toString());
      assertEquals(4, uuid.version());
      assertEquals(2, uuid.variant());
    }
    assertTrue(made.stream().map(id -> id.substring(0, 8)).distinct().count() > 990);
  }
}
