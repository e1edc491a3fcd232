package org.councilnotes.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class BoundedListTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static ObjectNode written(BoundedList part, List<JsonNode> all) {
    ObjectNode json = JSON.objectNode();
    part.write(json, "items", part.of(all), all.size());
    return json;
  }

  private static List<JsonNode> numbers(int most) {
    return IntStream.rangeClosed(1, most).<JsonNode>mapToObj(JSON::numberNode).toList();
  }

  @Test
  void partSaysWhereTheNextOneBegins() {
    assertThat(written(new BoundedList(1, 3), numbers(7)).toString())
        .isEqualTo("{\"items\":[1,2,3],\"total\":7,\"from\":1,\"next\":4}");
  }

  @Test
  void lastPartHasNoNext() {
    assertThat(written(new BoundedList(7, 3), numbers(7)).toString())
        .isEqualTo("{\"items\":[7],\"total\":7,\"from\":7}");
  }

  @Test
  void partBehindTheEndIsEmpty() {
    assertThat(written(new BoundedList(1_000_000, 100), numbers(7)).toString())
        .isEqualTo("{\"items\":[],\"total\":7,\"from\":1000000}");
  }

  @Test
  void longItemsMakeAShorterPartOfOneItemAtLeast() {
    List<JsonNode> all =
        IntStream.range(0, 3).<JsonNode>mapToObj(i -> JSON.stringNode("x".repeat(30_000))).toList();

    ObjectNode json = written(new BoundedList(1, 3), all);

    assertThat(json.path("items").size()).isEqualTo(1);
    assertThat(json.path("next").asInt()).isEqualTo(2);
  }

  @Test
  void listThatIsCutSaysHowMuchIsLeftOut() {
    ObjectNode json = JSON.objectNode();
    json.putArray("uses").add(1).add(2).add(3);
    json.putArray("years").add(1);

    BoundedList.cut(json, "uses", 2);
    BoundedList.cut(json, "years", 2);

    assertThat(json.toString())
        .isEqualTo("{\"uses\":[1,2],\"years\":[1],\"leftOut\":{\"uses\":1}}");
  }
}
