/**
 * The items of a distributed Map, read one by one from buckets: CSV, JSON, JSON Lines, listings,
 * inventories and manifests. May use definition, function (the contract) and json. Start reading at
 * {@link asl.engine.items.ItemSource}.
 */
@NullMarked
package asl.engine.items;

import org.jspecify.annotations.NullMarked;
