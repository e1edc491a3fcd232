package org.councilnotes.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Exchanges single messages with the server of the protocol, in the thread that brings them. The
 * SDK's own transports are not used: of a malformed message, that over HTTP answers a stack trace,
 * and that over standard input ends.
 *
 * <p>Source: JSON-RPC 2.0, 5.1 (errors).
 */
final class MessageExchange implements McpStatelessServerTransport {

  private static final Logger LOG = LoggerFactory.getLogger(MessageExchange.class);

  private static final String ADDRESS = "address";

  private final McpJsonMapper mapper;
  private @Nullable McpStatelessServerHandler handler;

  MessageExchange(McpJsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler newHandler) {
    handler = newHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  /** The address that a message was brought with. */
  static ArchiveAddress address(McpTransportContext context) {
    return (ArchiveAddress) context.get(ADDRESS);
  }

  /** The answer to a message; nothing for notifications and for answers of the client. */
  MessageAnswer answer(String text, ArchiveAddress address) {
    McpTransportContext context = McpTransportContext.create(Map.of(ADDRESS, address));
    try {
      return switch (read(text)) {
        case JSONRPCRequest request -> answer(request, context);
        case JSONRPCNotification notification -> {
          server().handleNotification(context, notification).block();
          yield MessageAnswer.NOTHING;
        }
        default -> MessageAnswer.NOTHING;
      };
    } catch (IOException e) {
      return MessageAnswer.notUnderstood(ErrorCodes.PARSE_ERROR, "the message is no JSON");
    } catch (IllegalArgumentException e) {
      return MessageAnswer.notUnderstood(
          ErrorCodes.INVALID_REQUEST, "the message is none of JSON-RPC 2.0");
    }
  }

  /**
   * Reads a message.
   *
   * @throws IOException where the text is no JSON
   * @throws IllegalArgumentException where it is, but no message: of {@code null}, the SDK would
   *     throw another
   */
  private JSONRPCMessage read(String text) throws IOException {
    if (!(mapper.readValue(text, Object.class) instanceof Map)) {
      throw new IllegalArgumentException("no JSON object");
    }
    return McpSchema.deserializeJsonRpcMessage(mapper, text);
  }

  private MessageAnswer answer(JSONRPCRequest request, McpTransportContext context)
      throws IOException {
    return MessageAnswer.of(mapper.writeValueAsString(response(request, context)));
  }

  /** Tools do not fail; what fails before them is what the client sent. */
  private JSONRPCResponse response(JSONRPCRequest request, McpTransportContext context) {
    try {
      JSONRPCResponse response =
          server().handleRequest(context, request).blockOptional().orElseThrow();
      boolean hasFailed =
          response.error() != null && response.error().code() == ErrorCodes.INTERNAL_ERROR;
      return hasFailed ? unreadable(request) : response;
    } catch (RuntimeException e) {
      LOG.debug("not answered: {}", request.method(), e);
      return unreadable(request);
    }
  }

  private static JSONRPCResponse unreadable(JSONRPCRequest request) {
    return JSONRPCResponse.error(
        request.id(),
        new JSONRPCError(
            ErrorCodes.INVALID_PARAMS,
            "the parameters of %s are wrong".formatted(request.method())));
  }

  private McpStatelessServerHandler server() {
    return Optional.ofNullable(handler).orElseThrow();
  }
}
