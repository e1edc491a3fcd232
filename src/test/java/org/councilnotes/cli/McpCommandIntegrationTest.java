package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.councilnotes.Archive;
import org.councilnotes.SampleArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive as a process that an assistant starts, over standard input and output. */
class McpCommandIntegrationTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  private static List<String> command(String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Archive.class.getName()));
    command.addAll(List.of("mcp", "--index", SampleArchive.index().world().getParent().toString()));
    command.addAll(List.of("--corpus", SampleArchive.corpus().root().toString()));
    command.addAll(List.of(more));
    return command;
  }

  private static McpSyncClient client() {
    List<String> command = command("--address", "https://notes.example.org/");
    ServerParameters process =
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .build();
    McpSyncClient client =
        McpClient.sync(
                new StdioClientTransport(process, new JacksonMcpJsonMapper(JsonMapper.shared())))
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
    return client;
  }

  @Test
  void twoAssistantsAskTheirOwnProcesses() {
    try (McpSyncClient one = client();
        McpSyncClient other = client()) {
      assertThat(one.listTools().tools()).extracting(Tool::name).contains("search", "verify");
      for (McpSyncClient client : List.of(one, other)) {
        JsonNode found = answer(client, "search", Map.of("q", "cocaine", "size", 1));
        JsonNode passage = found.at("/hits/0/passage");
        assertThat(passage.path("address").stringValue())
            .isEqualTo(
                "https://notes.example.org/notes/%s#%s"
                    .formatted(
                        found.at("/hits/0/note/id").stringValue(),
                        passage.path("id").stringValue()));
        assertThat(
                answer(client, "verify", Map.of("quote", passage.path("text").stringValue()))
                    .path("result")
                    .stringValue())
            .isEqualTo("exact");
        JsonNode checked =
            answer(client, "check", Map.of("text", "Nobody ever wrote that. It is the 3th time."));
        assertThat(checked.at("/summary/new").asInt()).isEqualTo(2);
        assertThat(checked.at("/alarms/0/sentence").asInt()).isEqualTo(2);
      }
      answer(one, "coverage", Map.of("filters", Map.of("programme", List.of("COPOLAD"))));
      answer(one, "compare", Map.of("notes", List.of("91582/18", "91790/19")));
    }
  }

  private static JsonNode answer(McpSyncClient client, String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as("%s", result.content()).isNotEqualTo(true);
    return JSON.readTree(((TextContent) result.content().getFirst()).text());
  }

  @Test
  void everyLineIsAnsweredBeforeTheEndAndNothingElseIsPrinted() throws Exception {
    Path in =
        Files.writeString(
            folder.resolve("in"),
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            no message
            null

            {"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"search",\
            "arguments":{"q":"México"}}}
            {"jsonrpc":"2.0","id":3,"method":"ping"}\
            """);
    Ended ended = run(in);

    assertThat(ended.code()).isZero();
    List<JsonNode> lines = ended.out().lines().map(JSON::readTree).toList();
    assertThat(lines).extracting(line -> line.path("id").asString("")).hasSize(5);
    assertThat(lines.get(0).at("/result/protocolVersion").stringValue()).isEqualTo("2025-06-18");
    assertThat(lines.get(1).at("/error/code").asInt()).isEqualTo(-32700);
    assertThat(lines.get(2).at("/error/code").asInt()).isEqualTo(-32600);
    assertThat(lines.get(3).at("/result/structuredContent/query").stringValue())
        .isEqualTo("México");
    assertThat(lines.get(4).path("id").asInt()).isEqualTo(3);
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(Path in) throws IOException, InterruptedException {
    Process process = start(in);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
  }

  private Process start(Path in) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectInput(in.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  @Test
  void processThatWaitsForAMessageEndsWhenItIsTold() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command()).redirectError(folder.resolve("err").toFile());
    Process process = builder.start();
    try {
      process
          .outputWriter(StandardCharsets.UTF_8)
          .append("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n")
          .flush();
      assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).contains("\"id\":1");
      process.destroy();
      assertThat(process.waitFor(7, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void addressThatIsNoneIsBadUsage() {
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "mcp",
            "--address",
            "notes.example.org");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("no address of the web: notes.example.org");
  }
}
