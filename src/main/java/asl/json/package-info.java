/**
 * The one JSON value representation: plain Java values, their reading, writing, equality and size.
 * Uses text. Start reading at {@link asl.json.JsonReader}.
 */
@NullMarked
package asl.json;

import org.jspecify.annotations.NullMarked;
