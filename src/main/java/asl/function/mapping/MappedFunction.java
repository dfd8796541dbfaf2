package asl.function.mapping;

/**
 * One entry of the mapping.
 *
 * @param key which functions or states it stands for
 * @param target what answers
 * @param settings how it is run
 * @param place where the entry stands, for messages
 */
public record MappedFunction(
    FunctionKey key, Target target, FunctionSettings settings, String place) {}
