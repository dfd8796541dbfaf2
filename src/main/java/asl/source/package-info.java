/**
 * Source texts and the places in them: files, positions, JSON pointers, and trees of nodes that
 * know where they stand. Uses json. Start reading at {@link asl.source.SourceDocument}.
 */
@NullMarked
package asl.source;

import org.jspecify.annotations.NullMarked;
