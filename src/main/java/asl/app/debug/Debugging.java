package asl.app.debug;

/**
 * That a run is to be debugged.
 *
 * @param request where to stop
 * @param console where the commands come from
 */
public record Debugging(DebugRequest request, DebugConsole console) {}
