package asl.app.validate;

import asl.diagnostic.report.CheckedFile;
import java.util.List;

/**
 * What came out.
 *
 * @param files the files that could be read, in the order given, folders in the order of names
 * @param problems one sentence for each path that could not be read
 */
public record ValidateResult(List<CheckedFile> files, List<String> problems) {}
