package asl.architecture.broken.function;

import asl.architecture.broken.function.process.Child;

/** A contract that knows its implementation: a cycle within one room. */
public class Contract {
  final Class<?> child = Child.class;
}
