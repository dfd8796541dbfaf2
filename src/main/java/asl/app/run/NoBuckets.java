package asl.app.run;

import asl.function.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** No bucket exists. */
final class NoBuckets implements ObjectStore {
  @Override
  public InputStream open(String bucket, String key) throws IOException {
    throw missing(bucket);
  }

  @Override
  public OutputStream create(String bucket, String key) throws IOException {
    throw missing(bucket);
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) throws IOException {
    throw missing(bucket);
  }

  private static NoSuchObjectException missing(String bucket) {
    return new NoSuchObjectException("No folder stands for the bucket " + bucket, true);
  }
}
