package asl.function.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.ObjectStore.NoSuchObjectException;
import asl.function.ObjectStore.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBucketsTest {
  @TempDir Path folder;
  private Path bucket;
  private FolderBuckets buckets;

  @BeforeEach
  void makeBucket() throws IOException {
    bucket = Files.createDirectory(folder.resolve("data"));
    buckets = new FolderBuckets(Map.of("mine", bucket, "gone", folder.resolve("gone")));
    Files.writeString(folder.resolve("secret.txt"), "secret");
  }

  @Test
  void whatIsWrittenCanBeReadAndListed() throws IOException {
    write("a/b.txt", "hello");
    write("a/c.txt", "");
    write("z.txt", "z");
    try (InputStream in = buckets.open("mine", "a/b.txt")) {
      assertEquals("hello", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    List<StoredObject> listed = buckets.list("mine", "a/");
    assertEquals(List.of("a/b.txt", "a/c.txt"), listed.stream().map(StoredObject::key).toList());
    assertEquals(5, listed.get(0).size());
    assertEquals("\"5d41402abc4b2a76b9719d911017c592\"", listed.get(0).etag());
    assertEquals(3, buckets.list("mine", "").size());
  }

  @Test
  void anObjectExistsOnlyOnceItIsWhole() throws IOException {
    try (OutputStream out = buckets.create("mine", "new.txt")) {
      out.write('x');
      assertThrows(NoSuchObjectException.class, () -> buckets.open("mine", "new.txt"));
      assertEquals(List.of(), buckets.list("mine", ""));
    }
    assertEquals(1, buckets.list("mine", "").size());
  }

  @Test
  void keysCannotLeaveTheFolder() throws IOException {
    Files.createSymbolicLink(bucket.resolve("link.txt"), folder.resolve("secret.txt"));
    for (String key : List.of("../secret.txt", "a/../../secret.txt", "link.txt", "", ".")) {
      assertFalse(
          assertThrows(NoSuchObjectException.class, () -> buckets.open("mine", key))
              .isBucketMissing(),
          key);
    }
    assertThrows(NoSuchObjectException.class, () -> buckets.create("mine", "../new.txt"));
    String absolute = folder.resolve("secret.txt").toString();
    assertThrows(NoSuchObjectException.class, () -> buckets.open("mine", absolute));
  }

  @Test
  void aBucketWithoutFolderIsMissing() {
    for (String name : List.of("other", "gone")) {
      assertTrue(
          assertThrows(NoSuchObjectException.class, () -> buckets.list(name, ""))
              .isBucketMissing());
    }
  }

  private void write(String key, String text) throws IOException {
    try (OutputStream out = buckets.create("mine", key)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
