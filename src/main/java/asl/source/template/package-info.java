/**
 * Definitions inside templates: SAM, CloudFormation (also as the CDK writes it) and the Serverless
 * Framework; and values for placeholders. Positions stay those of the file that the author edits.
 * May use source only. Start reading at {@link asl.source.template.TemplateReader}.
 */
@NullMarked
package asl.source.template;

import org.jspecify.annotations.NullMarked;
