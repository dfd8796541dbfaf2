/**
 * Runs the usual commands once, so that the JVM can keep an archive of the classes that they load;
 * its files are definitions and a mapping of the forms that people write. Uses cli. Start reading
 * at {@link asl.training.ArchiveTraining}.
 */
@NullMarked
package asl.training;

import org.jspecify.annotations.NullMarked;
