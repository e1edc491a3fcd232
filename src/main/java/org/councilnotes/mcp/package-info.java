/**
 * The archive for assistants: tools of the Model Context Protocol over the contract. {@link
 * AssistantServer} answers single messages, whoever brings them: {@code web.api} by HTTP, {@link
 * MessageStream} line by line. An {@link ArchiveTool} reads its arguments, asks the store's
 * contract and answers the JSON of {@code json}; {@link CitedAnswer} adds to each passage its
 * citation and address, and {@link BoundedList} keeps answers short. Nothing is decided here that
 * pages and commands do not decide likewise.
 *
 * <p>Source: Model Context Protocol, revision 2025-11-25.
 */
@NullMarked
package org.councilnotes.mcp;

import org.jspecify.annotations.NullMarked;
