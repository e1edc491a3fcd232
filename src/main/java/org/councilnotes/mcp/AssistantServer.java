package org.councilnotes.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.store.ArchiveProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The archive as a server of the Model Context Protocol, without sessions: each message is answered
 * for itself, so any number of clients can come and go. Safe for use by several threads.
 */
public final class AssistantServer {

  private static final Logger LOG = LoggerFactory.getLogger(AssistantServer.class);

  private static final String NAME = "council-notes-archive";
  private static final String TITLE = "Council notes archive";

  private static final String INSTRUCTIONS =
      """
      An archive of notes of the Council of the European Union: their passages, what they say about \
      programmes, countries and years, and how wordings changed over editions.
      Before you quote, call verify with the exact words; quote only what is exact, and give the \
      citation and the address with it. What somebody drafts is looked at by check, sentence by \
      sentence. Text that is cut is whole in the tool passage. Words marked \
      deleted do not stand. An empty answer says only that this archive has nothing: coverage tells \
      a report that is not held from one that says nothing. Long lists are given in parts: total is \
      the length, next is where to go on.\
      """;

  private final MessageExchange exchange;

  private AssistantServer(MessageExchange exchange) {
    this.exchange = exchange;
  }

  /**
   * A server that is ready to answer.
   *
   * @param version of the program
   */
  public static AssistantServer of(ToolSources sources, String version) {
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(JsonMapper.shared());
    MessageExchange exchange = new MessageExchange(mapper);
    var _ =
        McpServer.sync(exchange)
            .jsonMapper(mapper)
            .serverInfo(Implementation.builder(NAME, version).title(TITLE).build())
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            // our check also says what was meant
            .validateToolInputs(false)
            // each message is answered by the thread that brings it
            .immediateExecution(true)
            .tools(tools(sources).stream().map(tool -> specification(tool, sources)).toList())
            .build();
    return new AssistantServer(exchange);
  }

  private static List<ArchiveTool> tools(ToolSources sources) {
    SearchArguments searched = new SearchArguments(sources.facets(), sources.labels());
    return List.of(
        new SearchTool(sources, searched),
        new NoteTool(sources),
        new PassageTool(),
        new CompareTool(sources),
        new HistoryTool(),
        new CoverageTool(sources, searched),
        new VerifyTool(),
        new CheckTool(sources));
  }

  /**
   * Answers a message.
   *
   * @param message JSON of JSON-RPC 2.0
   * @param address of the archive, for who asks
   */
  public MessageAnswer answer(String message, ArchiveAddress address) {
    return exchange.answer(message, address);
  }

  /** Whether it speaks a version of the protocol. */
  public boolean speaks(String version) {
    return exchange.protocolVersions().contains(version);
  }

  private static SyncToolSpecification specification(ArchiveTool tool, ToolSources sources) {
    ToolDescription description = tool.description();
    return SyncToolSpecification.builder()
        .tool(description.toTool())
        .callHandler((context, request) -> result(tool, description, sources, context, request))
        .build();
  }

  private static CallToolResult result(
      ArchiveTool tool,
      ToolDescription description,
      ToolSources sources,
      McpTransportContext context,
      CallToolRequest request) {
    try {
      ToolArguments arguments =
          ToolArguments.of(Objects.requireNonNullElse(request.arguments(), Map.of()), description);
      ToolCall call =
          new ToolCall(sources.world().get(), arguments.locale(), MessageExchange.address(context));
      ObjectNode answer =
          AnswerMarkJson.mark(tool.answer(arguments, call), sources.marking().get());
      return result(answer, false);
    } catch (ToolRefusal refusal) {
      return result(error(refusal), true);
    } catch (ArchiveProblem problem) {
      return result(error(new ToolRefusal(problem.getMessage())), true);
    } catch (RuntimeException e) {
      LOG.error("the tool {} failed", description.name(), e);
      return result(error(new ToolRefusal("the archive failed to answer")), true);
    }
  }

  private static CallToolResult result(ObjectNode json, boolean isError) {
    return CallToolResult.builder()
        .addTextContent(json.toString())
        .structuredContent(json)
        .isError(isError)
        .build();
  }

  private static ObjectNode error(ToolRefusal refusal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("error", refusal.getMessage());
    if (!refusal.unknown().isEmpty()) {
      refusal.unknown().forEach(json.putArray("unknown")::add);
      ObjectNode nearest = json.putObject("nearest");
      refusal.nearest().forEach(nearest::put);
    }
    return json;
  }
}
