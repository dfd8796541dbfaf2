package asl.function.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OpenRepliesTest {
  @Test
  void noneBeginsOnceTheEndHasBeenWaitedFor() {
    OpenReplies replies = new OpenReplies();
    assertTrue(replies.begin());
    replies.end();
    replies.await();
    assertFalse(replies.begin());
  }
}
