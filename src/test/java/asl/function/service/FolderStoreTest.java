package asl.function.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.ObjectStore.NoSuchObjectException;
import asl.function.ObjectStore.StoredObject;
import asl.function.TaskUpdate;
import asl.trust.KeptFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
  private static final String S3 = "arn:aws:states:::aws-sdk:s3:";

  @TempDir Path folder;
  private final KeptFiles kept = new KeptFiles();
  private FolderStore store;
  private S3Tasks tasks;

  @BeforeEach
  void open() throws IOException {
    Path bucket = Files.createDirectory(folder.resolve("bucket"));
    Files.writeString(folder.resolve("secret"), "s");
    store = new FolderStore(Map.of("photos", bucket, "gone", folder.resolve("gone")), kept);
    tasks = new S3Tasks(store);
  }

  private void put(String key, String text) throws IOException {
    try (OutputStream out = store.create("photos", key)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String get(String key) throws IOException {
    try (InputStream in = store.open("photos", key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void objectsAreFilesAndListedByKey() throws IOException {
    put("b/2.txt", "two");
    put("b/1.txt", "one");
    put("a", "");
    assertEquals("two", get("b/2.txt"));
    List<StoredObject> all = store.list("photos", "");
    assertEquals(List.of("a", "b/1.txt", "b/2.txt"), all.stream().map(StoredObject::key).toList());
    assertEquals("\"f97c5d29941bfb1b2fdab0874906ab82\"", all.get(1).etag().value());
    assertEquals(3, all.get(1).size());
    assertEquals(2, store.list("photos", "b/").size());
  }

  @Test
  void anObjectIsThereOnlyWhenItIsWhole() throws IOException {
    try (OutputStream out = store.create("photos", "new")) {
      out.write(1);
      assertThrows(NoSuchObjectException.class, () -> store.open("photos", "new"));
      assertEquals(List.of(), store.list("photos", ""));
    }
    assertEquals(1, store.list("photos", "").size());
  }

  @Test
  void aListingReadsNoContent() throws IOException {
    put("a", "one");
    StoredObject listed = store.list("photos", "").get(0);
    store.delete("photos", "a");
    assertThrows(NoSuchFileException.class, () -> listed.etag().value());
  }

  @Test
  void noKeyLeadsOutOfTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("bucket/link"), folder);
    Files.createSymbolicLink(folder.resolve("bucket/dangling"), folder.resolve("new"));
    for (String key : List.of("link/secret", "")) {
      assertThrows(NoSuchObjectException.class, () -> store.open("photos", key), key);
      assertThrows(NoSuchObjectException.class, () -> store.create("photos", key).close(), key);
    }
    for (String key : List.of("../secret", "a/../../secret", "/etc/passwd")) {
      assertThrows(NoSuchObjectException.class, () -> store.open("photos", key), key);
      put(key, key);
      assertEquals(key, get(key));
      store.delete("photos", key);
    }
    assertEquals("s", Files.readString(folder.resolve("secret")));
    assertThrows(NoSuchObjectException.class, () -> store.create("photos", "dangling").close());
    assertFalse(Files.exists(folder.resolve("new")));
    assertEquals(List.of(), store.list("photos", ""));
  }

  @Test
  void eachKeyIsItsOwn() throws IOException {
    List<String> keys =
        List.of(
            "a",
            "a/b",
            "a/",
            "a//b",
            "a///b",
            "/a",
            "//",
            "/",
            "./a",
            "a/.",
            "..",
            "../a",
            ".",
            "A",
            "a/B",
            "a:b",
            "a\\b",
            "a\0b",
            "\n",
            "%",
            "%41",
            "%s3-a",
            "%s3+a",
            "%s3-",
            "%s3-%zz",
            ".asl-1.part",
            "con",
            "x.",
            "x ",
            "grün",
            "gru\u0308n",
            "日本",
            "\ud83d",
            "😀",
            "a b",
            "é".repeat(200),
            "x".repeat(1024),
            "x".repeat(1023) + "y",
            "x".repeat(255),
            "X".repeat(256));
    for (String key : keys) {
      put(key, "of " + key);
    }
    for (String key : keys) {
      assertEquals("of " + key, get(key).replace("of ?", "of " + key.charAt(0)), key);
    }
    assertEquals(
        keys.stream().sorted().toList(),
        store.list("photos", "").stream().map(StoredObject::key).toList());
    for (String key : keys) {
      store.delete("photos", key);
      assertThrows(NoSuchObjectException.class, () -> get(key), key);
    }
    assertEquals(List.of(), store.list("photos", ""));
  }

  @Property(tries = 200)
  void aNameIsReadAsItWasSpelled(@ForAll List<String> names) {
    List<String> plain = names.stream().map(name -> name.replace("/", "")).toList();
    List<String> path = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      String one = plain.get(i);
      path.addAll(
          ObjectName.isPlain(one, true)
              ? List.of(one)
              : ObjectName.spelled(one, i + 1 == plain.size()));
    }
    assertEquals(String.join("/", plain), ObjectName.key(path));
    path.forEach(name -> assertTrue(name.length() <= 255 && !name.equals("..")));
  }

  @Test
  void whatWindowsCannotCallAFileIsSpelledThere() {
    for (String name : List.of("a:b", "con", "NUL.txt", "x.", "x ", "a\\b", "\u0001", "a?")) {
      assertFalse(ObjectName.isPlain(name, true), name);
      assertTrue(ObjectName.isPlain(name, false), name);
    }
    assertEquals(List.of("%s3-a%3Ab"), ObjectName.spelled("a:b", true));
  }

  @Test
  void plainKeysHavePlainNames() throws IOException {
    put("dt=2026-01-01/part 1%.csv", "x");
    assertEquals("x", Files.readString(folder.resolve("bucket/dt=2026-01-01/part 1%.csv")));
  }

  @Test
  void missingBucketsAndObjectsAreToldApart() {
    for (String bucket : List.of("other", "gone")) {
      assertTrue(
          assertThrows(NoSuchObjectException.class, () -> store.open(bucket, "k"))
              .isBucketMissing());
    }
    assertFalse(
        assertThrows(NoSuchObjectException.class, () -> store.open("photos", "k"))
            .isBucketMissing());
  }

  private Map<?, ?> output(String action, Object parameters) {
    return (Map<?, ?>)
        ((TaskUpdate.Succeeded) tasks.perform(S3 + action, parameters, "request")).output();
  }

  private String error(String action, Object parameters) {
    return String.valueOf(
        ((TaskUpdate.Failed) tasks.perform(S3 + action, parameters, "request")).error());
  }

  @Test
  void tasksReadAndWriteAsTheServiceDoes() throws IOException {
    Map<?, ?> written =
        output("putObject", Map.of("Bucket", "photos", "Key", "k", "Body", Map.of("a", 1)));
    assertEquals("{\"a\":1}", get("k"));
    assertEquals("\"bb6cb5c68df4652941caf652a366f2d8\"", written.get("ETag"));
    assertEquals("FULL_OBJECT", written.get("ChecksumType"));
    Map<?, ?> read = output("getObject", Map.of("Bucket", "photos", "Key", "k"));
    assertEquals("{\"a\":1}", read.get("Body"));
    assertEquals(7L, read.get("ContentLength"));
    assertEquals(
        "S3.NoSuchKeyException", error("getObject", Map.of("Bucket", "photos", "Key", "x")));
    assertEquals(
        "S3.NoSuchBucketException", error("getObject", Map.of("Bucket", "none", "Key", "x")));
    assertFalse(S3Tasks.serves(S3 + "createBucket"));
  }

  private static Map<String, Object> key(String key, Object... more) {
    Map<String, Object> parameters = new HashMap<>(Map.of("Bucket", "photos", "Key", key));
    for (int i = 0; i < more.length; i += 2) {
      parameters.put((String) more[i], more[i + 1]);
    }
    return parameters;
  }

  @Test
  void objectsAreDescribedCopiedAndDeleted() throws IOException {
    put("a b", "abc");
    Map<?, ?> head = output("headObject", key("a b"));
    assertEquals(3L, head.get("ContentLength"));
    assertFalse(head.containsKey("Body"));
    assertEquals("S3.NoSuchKeyException", error("headObject", key("x")));
    Map<?, ?> copied = output("copyObject", key("c/d", "CopySource", "/photos/a%20b"));
    assertEquals("abc", get("c/d"));
    assertEquals(head.get("ETag"), ((Map<?, ?>) copied.get("CopyObjectResult")).get("ETag"));
    assertEquals("S3.NoSuchKeyException", error("copyObject", key("c", "CopySource", "photos/x")));
    assertEquals(
        "S3.NoSuchKeyException", error("copyObject", key("c", "CopySource", "photos/..%2Fsecret")));
    assertEquals("S3.S3Exception", error("copyObject", key("c", "CopySource", "photos")));
    assertEquals(Map.of(), output("deleteObject", key("a b")));
    assertEquals(Map.of(), output("deleteObject", key("a b")), "again is no error");
    assertEquals(Map.of(), output("deleteObject", key("../secret")));
    Object objects = Map.of("Objects", List.of(Map.of("Key", "c/d"), Map.of("Key", "x")));
    Map<?, ?> deleted = output("deleteObjects", key("", "Delete", objects));
    assertEquals(List.of(Map.of("Key", "c/d"), Map.of("Key", "x")), deleted.get("Deleted"));
    assertEquals(List.of(), store.list("photos", ""));
    assertTrue(Files.exists(folder.resolve("secret")));
  }

  @Test
  void aRangeIsAPartOfAnObject() throws IOException {
    put("k", "0123456789");
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("bytes=0-3", "bytes 0-3/10 0123");
    parts.put("bytes=8-", "bytes 8-9/10 89");
    parts.put("bytes=-2", "bytes 8-9/10 89");
    parts.put("bytes=9-99", "bytes 9-9/10 9");
    parts.put("bytes=0-99", "null 0123456789");
    parts.put("bytes=5-2", "null 0123456789");
    parts.put("lines=1-2", "null 0123456789");
    parts.forEach(
        (range, part) -> {
          Map<?, ?> read = output("getObject", key("k", "Range", range));
          assertEquals(part, read.get("ContentRange") + " " + read.get("Body"), range);
        });
    assertEquals("S3.S3Exception", error("getObject", key("k", "Range", "bytes=10-")));
  }

  @Test
  void aDelimiterGroupsKeysAndGroupsCountInPages() throws IOException {
    for (String key : List.of("a/1", "a/2", "b", "c/x/1", "c/y")) {
      put(key, key);
    }
    Map<String, Object> parameters = key("", "Delimiter", "/", "MaxKeys", 2);
    Map<?, ?> first = output("listObjectsV2", parameters);
    assertEquals(List.of(Map.of("Prefix", "a/")), first.get("CommonPrefixes"));
    assertEquals(2, first.get("KeyCount"));
    assertEquals(true, first.get("IsTruncated"));
    parameters.put("ContinuationToken", first.get("NextContinuationToken"));
    Map<?, ?> second = output("listObjectsV2", parameters);
    assertEquals(List.of(Map.of("Prefix", "c/")), second.get("CommonPrefixes"));
    assertEquals(List.of(), second.get("Contents"));
    assertEquals(false, second.get("IsTruncated"));
    Map<?, ?> below = output("listObjectsV2", key("", "Delimiter", "/", "Prefix", "c/"));
    assertEquals(List.of(Map.of("Prefix", "c/x/")), below.get("CommonPrefixes"));
    Map<?, ?> old = output("listObjects", key("", "Delimiter", "/", "MaxKeys", 1, "Marker", "a/"));
    assertEquals("b", old.get("NextMarker"));
    assertEquals(1, ((List<?>) old.get("Contents")).size());
  }

  @Test
  void listingsComeInPages() throws IOException {
    for (String key : List.of("a", "b", "c")) {
      put(key, key);
    }
    Map<?, ?> first = output("listObjectsV2", Map.of("Bucket", "photos", "MaxKeys", 2));
    assertEquals(true, first.get("IsTruncated"));
    assertEquals(2, ((List<?>) first.get("Contents")).size());
    Map<?, ?> second =
        output(
            "listObjectsV2",
            Map.of("Bucket", "photos", "ContinuationToken", first.get("NextContinuationToken")));
    assertEquals(false, second.get("IsTruncated"));
    assertEquals("c", ((Map<?, ?>) ((List<?>) second.get("Contents")).get(0)).get("Key"));
  }
}
