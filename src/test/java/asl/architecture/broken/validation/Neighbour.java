package asl.architecture.broken.validation;

import asl.architecture.broken.engine.WanderingUtil;

/** The other half of a cycle between two rooms. */
public class Neighbour {
  final Class<?> back = WanderingUtil.class;
}
