/**
 * The JSON API under {@code /api}, one controller for each resource: {@link SearchApi}, {@link
 * SuggestApi}, {@link NoteApi}, {@link CompareApi}, {@link LineageApi}, {@link DraftApi}, {@link
 * CorrectionApi}, {@link ExportApi}. {@link AssistantApi} answers assistants under {@code /mcp}.
 * {@link ApiDescription} describes it (OpenAPI 3.1). Resources that are the same as a page (series,
 * status, wording, extraction) are answered by the controller of that page. Reads the same
 * parameters as the pages; an unknown one is refused. JSON is written by {@code json}.
 */
@NullMarked
package org.councilnotes.web.api;

import org.jspecify.annotations.NullMarked;
