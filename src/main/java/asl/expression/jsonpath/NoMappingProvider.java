package asl.expression.jsonpath;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingException;
import com.jayway.jsonpath.spi.mapper.MappingProvider;

/** Refuses to turn values into other types: paths give the values as they are. */
final class NoMappingProvider implements MappingProvider {
  @Override
  public <T> T map(Object source, Class<T> targetType, Configuration configuration) {
    if (targetType.isInstance(source)) {
      return targetType.cast(source);
    }
    throw new MappingException("a value cannot be taken as " + targetType.getName());
  }

  @Override
  public <T> T map(Object source, TypeRef<T> targetType, Configuration configuration) {
    throw new MappingException("a value cannot be taken as " + targetType.getType());
  }
}
