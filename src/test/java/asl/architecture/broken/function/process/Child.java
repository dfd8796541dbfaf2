package asl.architecture.broken.function.process;

import asl.architecture.broken.function.Contract;

/** The other half of a cycle between two packages. */
public class Child extends Contract {}
