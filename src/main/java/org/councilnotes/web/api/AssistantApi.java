package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.mcp.ArchiveAddress;
import org.councilnotes.mcp.AssistantServer;
import org.councilnotes.mcp.MessageAnswer;
import org.councilnotes.mcp.MessageStream;
import org.councilnotes.mcp.ToolSources;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.BodyText;
import org.councilnotes.web.address.SiteRoot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The archive for assistants by HTTP, where it is enabled: one message a request, and no sessions
 * or streams.
 *
 * <p>Source: Model Context Protocol, transports, Streamable HTTP.
 */
@RestController
@ConditionalOnBooleanProperty("archive.mcp")
final class AssistantApi {

  static final String PATH = "/mcp";

  private static final String VERSION = "MCP-Protocol-Version";

  private final AssistantServer server;

  AssistantApi(
      ArchiveAccess archiveAccess,
      Vocabulary vocabulary,
      FacetValues facets,
      FacetLabels labels,
      MessageSource messages,
      SharedComputations computations,
      @Value("${archive.version}") String version) {
    this.server =
        AssistantServer.of(
            new ToolSources(
                archiveAccess::forReader,
                archiveAccess::marking,
                vocabulary,
                facets,
                labels,
                messages,
                computations),
            version);
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> message(HttpServletRequest request) throws IOException {
    String version = request.getHeader(VERSION);
    if (version != null && !server.speaks(version)) {
      return response(
          HttpStatus.BAD_REQUEST,
          MessageAnswer.notUnderstood("no version of the protocol: " + version));
    }
    Optional<String> body = BodyText.read(request, MessageStream.LONGEST);
    if (body.isEmpty()) {
      return response(
          HttpStatus.CONTENT_TOO_LARGE,
          MessageAnswer.notUnderstood(
              "a message has at most %d bytes".formatted(MessageStream.LONGEST)));
    }
    MessageAnswer answer =
        server.answer(body.orElseThrow(), new ArchiveAddress(SiteRoot.of(request).address()));
    return response(answer.isUnderstood() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, answer);
  }

  private static ResponseEntity<byte[]> response(HttpStatus status, MessageAnswer answer) {
    return answer
        .json()
        .map(
            json ->
                ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> ResponseEntity.accepted().build());
  }
}
