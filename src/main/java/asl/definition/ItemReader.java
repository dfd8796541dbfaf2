package asl.definition;

import asl.source.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of a distributed Map come from (AWS: "ItemReader (Map)").
 *
 * @param resource {@code arn:aws:states:::s3:getObject} or {@code …:listObjectsV2}; null if missing
 * @param arguments {@code Parameters} (JSONPath) or {@code Arguments} (JSONata); null if absent
 * @param inputType CSV, JSON, JSONL, PARQUET or MANIFEST; null if absent
 * @param csvHeaderLocation FIRST_ROW or GIVEN; null if absent
 * @param csvHeaders the column names where the location is GIVEN; null if absent
 * @param csvDelimiter COMMA, PIPE, SEMICOLON, SPACE or TAB; null if absent: COMMA
 * @param maxItems {@code MaxItems} or {@code MaxItemsPath}; null if absent
 * @param itemsPointer the JSON Pointer to the array inside a JSON document; null if absent
 * @param manifestType ATHENA_DATA or S3_INVENTORY; null if absent
 * @param transformation NONE or LOAD_AND_FLATTEN; null if absent
 * @param pointer where it stands
 */
public record ItemReader(
    @Nullable String resource,
    @Nullable FieldValue arguments,
    @Nullable String inputType,
    @Nullable String csvHeaderLocation,
    @Nullable List<String> csvHeaders,
    @Nullable String csvDelimiter,
    @Nullable FieldValue maxItems,
    @Nullable FieldValue itemsPointer,
    @Nullable String manifestType,
    @Nullable String transformation,
    JsonPointer pointer) {}
