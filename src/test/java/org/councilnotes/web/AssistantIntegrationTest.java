package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Assistants ask the archive by HTTP, with the client of the protocol's own library. */
class AssistantIntegrationTest {

  private static final String SETTING = "archive.mcp";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Longest answer, in characters. */
  private static final int LONGEST = 64 * 1024;

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private static CorpusSite site;
  private static McpSyncClient client;

  @BeforeAll
  static void serve() {
    System.setProperty(SETTING, "true");
    try {
      site = new CorpusSite(SampleArchive.corpus(), SampleArchive.index());
    } finally {
      System.clearProperty(SETTING);
    }
    client = client();
  }

  @AfterAll
  static void stop() {
    client.close();
    site.close();
  }

  private static McpSyncClient client() {
    McpSyncClient client =
        McpClient.sync(HttpClientStreamableHttpTransport.builder(site.root()).build()).build();
    client.initialize();
    return client;
  }

  private static Visitor visitor() {
    return new Visitor(site.root());
  }

  private static CallToolResult call(String tool, String arguments) {
    return call(client, tool, arguments);
  }

  private static CallToolResult call(McpSyncClient caller, String tool, String arguments) {
    Map<String, Object> values =
        JSON.readValue(arguments.replace('\'', '"'), new TypeReference<>() {});
    return caller.callTool(CallToolRequest.builder(tool).arguments(values).build());
  }

  private static JsonNode answer(String tool, String arguments) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as("%s", result.content()).isNotEqualTo(true);
    assertThat(text(result).length()).isLessThan(LONGEST);
    return JSON.readTree(text(result));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  @Test
  void toolsAreDescribedWithAllTheirArguments() {
    List<Tool> tools = client.listTools().tools();

    assertThat(tools)
        .extracting(Tool::name)
        .containsExactly(
            "search", "note", "passage", "compare", "history", "coverage", "verify", "check");
    for (Tool tool : tools) {
      JsonNode schema = JSON.valueToTree(tool.inputSchema());
      assertThat(tool.description()).isNotBlank();
      assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
      assertThat(schema.path("properties").values())
          .allMatch(one -> one.has("type") && !one.path("description").asString("").isEmpty());
    }
    JsonNode search = JSON.valueToTree(tools.getFirst().inputSchema());
    assertThat(search.at("/properties/filters/properties").propertyNames())
        .contains("programme", "country", "edition", "role");
    assertThat(search.at("/properties/filters/properties/role/items/enum").toString())
        .contains("host", "beneficiary", "none");
    assertThat(client.getServerInstructions()).contains("verify");
  }

  @Test
  void passagesAreCitedAsTheirPagesCiteThem() {
    JsonNode found = answer("search", "{'q':'cocaine','size':20,'grouped':false}");

    assertThat(found.path("hits").size()).isEqualTo(20);
    for (JsonNode hit : found.path("hits")) {
      JsonNode passage = hit.path("passage");
      String id = passage.path("id").stringValue();
      String note = hit.at("/note/id").stringValue();
      String cited = visitor().get("/notes/" + note + "/cite.txt?passage=" + encoded(id)).body();
      assertThat(cited.lines().skip(1))
          .containsExactly(
              passage.path("citation").stringValue(), passage.path("address").stringValue());
      assertThat(passage.path("hash").stringValue()).matches("[0-9a-f]{8,64}");
    }
    URI address = URI.create(found.at("/hits/0/passage/address").stringValue());
    assertThat(visitor().page(address.getPath()).getElementById(address.getFragment())).isNotNull();
  }

  @Test
  void citationsHaveTheLanguageOfWhoAsks() {
    assertThat(answer("search", "{'q':'cocaine','lang':'fr'}").at("/hits/0/passage/citation"))
        .asString()
        .contains("Document du Conseil");
  }

  @Test
  void answersAreThoseOfTheApi() {
    JsonNode found = answer("search", "{'q':'SEACOP','filters':{'country':['Peru','BO']}}");
    JsonNode same = visitor().json("/api/search?q=SEACOP&country=PE&country=BO");
    assertThat(found.path("total")).isEqualTo(same.path("total"));
    assertThat(found.path("filters")).isEqualTo(same.path("filters"));
    assertThat(ids(found)).isEqualTo(ids(same));

    JsonNode table = answer("coverage", "{'filters':{'programme':['COPOLAD']},'size':200}");
    JsonNode whole = visitor().json("/api/coverage?programme=COPOLAD");
    long cells = table.path("rows").valueStream().mapToLong(row -> row.path("cells").size()).sum();
    assertThat(cells).isEqualTo(whole.path("cells").size()).isPositive();
    assertThat(table.path("total").asInt()).isEqualTo(whole.path("rows").size());
  }

  private static List<String> ids(JsonNode found) {
    return found.path("hits").valueStream().map(h -> h.at("/passage/id").stringValue()).toList();
  }

  @Test
  void quoteIsVerifiedWithItsPlaces() {
    JsonNode passage =
        answer("search", "{'q':'cocaine','filters':{'language':['en']}}").at("/hits/0/passage");
    String id = passage.path("id").stringValue();
    String quote =
        JSON.writeValueAsString(
            answer("passage", "{'passage':'%s'}".formatted(id)).at("/passage/text"));

    JsonNode exact = JSON.readTree(text(call(client, "verify", "{\"quote\":%s}".formatted(quote))));
    assertThat(exact.path("result").stringValue()).isEqualTo("exact");
    assertThat(exact.path("places").valueStream())
        .anyMatch(
            place ->
                place.path("passage").asString("").equals(id)
                    && place.path("citation").equals(passage.path("citation"))
                    && place.path("address").equals(passage.path("address")));
    JsonNode none = answer("verify", "{'quote':'No such words were ever written zyxwvut.'}");
    assertThat(none.path("result").stringValue()).isEqualTo("not-found");
  }

  @Test
  void passageHasItsPinAndThePassagesAroundIt() {
    String id = ids(answer("search", "{'q':'seminar'}")).getFirst();

    JsonNode answer = answer("passage", "{'passage':'%s','around':2}".formatted(id));

    assertThat(answer.at("/passage/id").stringValue()).isEqualTo(id);
    assertThat(answer.path("pin").stringValue()).contains(id, "sha256:");
    assertThat(answer.path("before").size() + answer.path("after").size()).isBetween(2, 4);
    assertThat(answer.at("/note/id").stringValue()).isEqualTo(id.substring(0, id.indexOf('/')));
  }

  @Test
  void historyOfAPassageIsThatOfTheApi() {
    for (String id : ids(answer("search", "{'q':'High-Level Meeting','size':20}"))) {
      JsonNode history = answer("history", "{'passage':'%s','size':50}".formatted(id));
      JsonNode same = visitor().json("/api/wording?passage=" + encoded(id));

      assertThat(history.path("total").asInt()).isEqualTo(same.path("stages").size());
      assertThat(history.path("stages").valueStream())
          .flatExtracting(stage -> stage.path("passages").valueStream().toList())
          .allMatch(passage -> passage.has("citation") && passage.has("address"));
    }
  }

  @Test
  void earlierWordingsOfASentenceAreCited() {
    JsonNode history =
        answer("history", "{'text':'The High-Level Meeting of the Mechanism took place.'}");

    assertThat(history.path("wordings").size()).isPositive();
    assertThat(history.at("/wordings/0/lastUse/citation").isString()).isTrue();
  }

  @Test
  void eachOfSeveralSentencesIsAnswered() {
    String known = "The High-Level Meeting of the Mechanism took place.";
    String both = known + " No such words were ever written zyxwvut.";
    JsonNode verified = answer("verify", "{'quote':'%s'}".formatted(both));
    JsonNode history = answer("history", "{'text':'%s'}".formatted(both));

    assertThat(verified.path("sentences").valueStream())
        .extracting(one -> one.path("quote").stringValue())
        .containsExactly(known, "No such words were ever written zyxwvut.");
    assertThat(verified.at("/sentences/1/result").stringValue()).isEqualTo("not-found");
    assertThat(history.path("sentences").size()).isEqualTo(2);
    assertThat(history.at("/sentences/0/wordings").size()).isEqualTo(1);
    assertThat(history.at("/sentences/0/wordings/0/lastUse/citation").isString()).isTrue();
    answer("history", "{'text':'%s'}".formatted((known + " ").repeat(100)));
    answer("verify", "{'quote':'%s'}".formatted((known + " ").repeat(100)));
  }

  @Test
  void draftIsCheckedSentenceBySentence() {
    JsonNode passages = answer("note", "{'note':'91018/25','size':60}").path("passages");
    String known =
        passages
            .valueStream()
            .filter(one -> one.path("kind").asString("").equals("paragraph"))
            .map(one -> one.path("text").stringValue())
            .filter(text -> text.length() > 100 && text.length() < 500 && text.endsWith("."))
            .findFirst()
            .orElseThrow();
    String text = known + "\n\nNo such words were ever written zyxwvut. The 3th of them was held.";
    String draft = JSON.writeValueAsString(Map.of("text", text));
    JsonNode checked = JSON.readTree(text(call(client, "check", draft)));
    int sentences = checked.path("total").asInt();

    assertThat(checked.at("/sentences/0/number").asInt()).isEqualTo(1);
    assertThat(checked.at("/sentences/0/verdict").asString()).isIn("adopted", "drafted");
    assertThat(checked.at("/sentences/0/source/citation").isString()).isTrue();
    assertThat(checked.at("/sentences/0/source/address").asString()).startsWith(site.root());
    assertThat(checked.path("alarms").valueStream())
        .anySatisfy(
            alarm -> {
              assertThat(alarm.path("words").asString()).contains("3th");
              assertThat(alarm.path("sentence").asInt()).isEqualTo(sentences);
            });
    assertThat(checked.propertyNames()).doesNotContain("text", "hash");
    assertThat(answer("check", draft.replace("}", ",\"from\":2,\"size\":1}")).path("sentences"))
        .isEqualTo(JSON.createArrayNode().add(checked.at("/sentences/1")));
  }

  @Test
  void longDraftIsAnsweredInParts() {
    String known = "The 3th meeting of 22 countries was held in Sofia on %d March 2017. ";
    String text = IntStream.range(1, 250).mapToObj(known::formatted).collect(Collectors.joining());
    JsonNode checked = answer("check", "{'size':100,'text':'%s'}".formatted(text));

    assertThat(checked.path("total").asInt()).isEqualTo(249);
    assertThat(checked.path("next").asInt()).isBetween(2, 101);
    assertThat(checked.at("/summary/alarms").asInt())
        .isGreaterThan(checked.path("alarms").size())
        .isPositive();
  }

  @Test
  void partsOfANoteAreAllOfIt() {
    String note = "91790-19";
    List<String> ids = new ArrayList<>();
    int from = 1;
    while (from > 0) {
      JsonNode part = answer("note", "{'note':'91790/19','size':7,'from':%d}".formatted(from));
      part.path("passages").forEach(p -> ids.add(p.path("id").stringValue()));
      assertThat(part.has("dropped")).isFalse();
      from = part.path("next").asInt(0);
    }

    List<String> all =
        visitor()
            .json("/api/notes/" + note)
            .path("passages")
            .valueStream()
            .map(p -> p.path("id").stringValue())
            .toList();
    assertThat(ids).isEqualTo(all);
  }

  @Test
  void comparisonListsChangesAndCitesBothSides() {
    JsonNode compared = answer("compare", "{'notes':['91582/18','91790/19'],'size':100}");

    assertThat(compared.path("rows").valueStream())
        .isNotEmpty()
        .allMatch(row -> !row.at("/steps/0/relation").asString("").equals("same"));
    assertThat(compared.path("rows").valueStream())
        .flatExtracting(row -> row.path("cells").valueStream().filter(c -> !c.isNull()).toList())
        .allMatch(cell -> cell.at("/cited/0/citation").isString());
    assertThat(compared.path("summary"))
        .isEqualTo(visitor().json("/api/compare?note=91582-18&note=91790-19").path("summary"));
  }

  @Test
  void everyAnswerIsShort() {
    for (JsonNode note : visitor().json("/api/notes").path("notes")) {
      answer("note", "{'note':'%s','size':100}".formatted(note.path("id").stringValue()));
    }
    String facets = "['programme','country','year','edition','participation','code']";
    answer("search", "{'size':20,'grouped':true,'versions':'all','facets':%s}".formatted(facets));
    answer("coverage", "{'rows':'programme','columns':'country','measure':'passages','size':200}");
    answer("compare", "{'notes':['91582/18','91790/19'],'changes':false,'size':100,'base':1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search   | {'contry':'BO'}                          | unknown arguments: contry
          search   | {'querry':'x','siz':1}                   | did you mean
          search   | {'filters':{'contry':['BO']}}            | did you mean country?
          search   | {'filters':{'country':['Atlantis']}}     | no value of country: Atlantis
          search   | {'filters':{'role':['hots']}}            | did you mean host?
          search   | {'filters':'BO'}                         | filters is an object
          search   | {'sort':'newst'}                         | did you mean newest?
          search   | {'size':21}                              | from 1 to 20, given 21
          search   | {'page':9999,'size':20}                  | narrow the search
          search   | {'page':'2'}                             | page is a whole number
          search   | {'grouped':'yes'}                        | true or false
          note     | {}                                       | note is missing
          note     | {'note':' '}                             | note is blank
          note     | {'note':'10001/99'}                      | the archive has no note 10001/99
          passage  | {'passage':'91790-19/X/1'}               | no passage 91790-19/X/1
          compare  | {'notes':['91790/19']}                   | 2 to 10 values, given 1
          compare  | {'notes':['91790/19','91790-19']}        | two different notes
          compare  | {'notes':['91582/18','91790/19'],'base':3} | one of 1 to 2
          history  | {}                                       | either passage or text
          coverage | {'rows':'year','columns':'edition'}      | cannot be year by edition
          coverage | {'measure':'fact'}                       | did you mean facts?
          verify   | {'quote':3}                              | quote is a text
          verify   | {'quote':'x','lang':'xx'}                | lang cannot be xx
          check    | {'text':' '}                             | text is blank
          check    | {'text':'One sentence.','series':'none'} | the archive has no series none
          check    | {'text':'One sentence.','serie':'none'}  | did you mean series?
          """)
  void wrongArgumentsAreErrorsOfTheToolThatSayWhatWasMeant(
      String tool, String arguments, String reason) {
    CallToolResult result = call(tool, arguments);

    assertThat(result.isError()).isTrue();
    assertThat(JSON.readTree(text(result)).path("error").stringValue()).contains(reason);
    assertThat(text(result)).doesNotContain("Exception", "org.councilnotes");
  }

  @Test
  void unknownArgumentsAreNamedForPrograms() {
    JsonNode error = JSON.readTree(text(call("search", "{'contry':'BO','sorted':'x'}")));

    assertThat(error.path("unknown").toString()).isEqualTo("[\"contry\",\"sorted\"]");
    assertThat(error.path("nearest").toString()).contains("\"sorted\":\"sort\"");
  }

  @Test
  void clientsAtTheSameTimeEachGetTheirAnswers() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> clients =
          Stream.of("cocaine", "SEACOP", "seminar", "Sofia").map(this::asking).toList();
      for (Future<Boolean> right : threads.invokeAll(clients)) {
        assertThat(right.get()).isTrue();
      }
    }
  }

  private Callable<Boolean> asking(String words) {
    return () -> {
      try (McpSyncClient own = client()) {
        return Stream.generate(() -> call(own, "search", "{'q':'%s'}".formatted(words)))
            .limit(5)
            .allMatch(r -> JSON.readTree(text(r)).path("query").stringValue().equals(words));
      }
    };
  }

  @Test
  void clientThatGoesAwayLeavesOthersTheirAnswers() {
    String body =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"search\",\"arguments\":{\"size\":20}}}";
    for (int i = 0; i < 5; i++) {
      RawRequest.post("/mcp", "127.0.0.1", "application/json", body).abandon(port());
    }

    assertThat(answer("search", "{'q':'cocaine'}").path("hits").size()).isPositive();
  }

  private static int port() {
    return URI.create(site.root()).getPort();
  }

  @Test
  void pageOfAnotherSiteIsRefused() {
    String own = "127.0.0.1:" + port();
    assertThat(status(own, "Origin: http://" + own)).isEqualTo(200);
    assertThat(status(own, "Origin: https://evil.example")).isEqualTo(403);
    assertThat(status(own, "Sec-Fetch-Site: cross-site")).isEqualTo(403);
    assertThat(status("evil.example", "Origin: http://evil.example")).isEqualTo(421);
  }

  private static int status(String host, String header) {
    String request =
        RawRequest.post("/mcp", host, "application/json", PING)
            .text()
            .replace("Connection: close", header + "\r\nConnection: close");
    return RawRequest.status(new RawRequest(request).answer(port()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"jsonrpc":                                         | 400 | -32700
          nul                                                 | 400 | -32700
          null                                                | 400 | -32600
          true                                                | 400 | -32600
          7                                                   | 400 | -32600
          "ping"                                              | 400 | -32600
          []                                                  | 400 | -32600
          [{"jsonrpc":"2.0","id":1,"method":"ping"}]          | 400 | -32600
          {"jsonrpc":"2.0"}                                   | 400 | -32600
          {"jsonrpc":"2.0","id":1,"method":"no/such"}         | 200 | -32601
          {"jsonrpc":"2.0","id":null,"method":"ping"}         | 400 | -32600
          {"jsonrpc":"2.0","id":1,"method":"tools/call"}      | 200 | -32602
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"no"}} | 200 | error
          {"jsonrpc":"2.0","id":1,"method":"initialize","params":7} | 200 | -32602
          {"jsonrpc":"2.0","method":"no/such"}                | 202 | ''
          """)
  void oddMessagesAreAnsweredWithoutTraces(String message, int status, String said) {
    HttpResponse<String> response = visitor().ask("POST", "/mcp", "application/json", message);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(said).doesNotContain("stackTrace", "at org.", "Exception");
  }

  @Test
  void otherRequestsAreRefusedByTheirStatus() {
    assertThat(visitor().get("/mcp", "Accept", "text/event-stream").statusCode()).isEqualTo(405);
    assertThat(visitor().ask("DELETE", "/mcp", "application/json", "").statusCode()).isEqualTo(405);
    assertThat(visitor().ask("POST", "/mcp", "text/plain", PING).statusCode()).isEqualTo(415);
    String long1 = "{\"x\":\"" + "x".repeat(1 << 20) + "\"}";
    assertThat(visitor().ask("POST", "/mcp", "application/json", long1).statusCode())
        .isEqualTo(413);
    String old = RawRequest.post("/mcp", "127.0.0.1", "application/json", PING).text();
    String versioned =
        old.replace("Connection: close", "MCP-Protocol-Version: 1999\r\nConnection: close");
    assertThat(RawRequest.status(new RawRequest(versioned).answer(port()))).isEqualTo(400);
  }

  @Test
  void siteWithoutAssistantsHasNoSuchAddress() {
    assertThat(SampleSite.visitor().ask("POST", "/mcp", "application/json", PING).statusCode())
        .isEqualTo(404);
    assertThat(SampleSite.visitor().get("/mcp").statusCode()).isEqualTo(404);
  }
}
