/**
 * Diagnostics written for people and for machines: text, JSON, SARIF, GitHub, JUnit and one line
 * each. May use text, diagnostic, source and json. Start reading at {@link
 * asl.diagnostic.report.ReportFormat}.
 */
@NullMarked
package asl.diagnostic.report;

import org.jspecify.annotations.NullMarked;
