package org.councilnotes.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.councilnotes.map.Outlines.Line;
import org.councilnotes.map.Outlines.Territory;
import org.councilnotes.map.Topology.Ring;
import org.councilnotes.map.Topology.Shape;
import org.junit.jupiter.api.Test;

/** Two squares with a common border, and an island far away that belongs to the first. */
class TopologyTest {

  private static final String SQUARES =
      """
      {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[-1,0]},
       "arcs":[[[4,0],[0,2]],[[4,2],[-2,0],[0,-2],[2,0]],[[4,0],[2,0],[0,2],[-2,0]],
               [[40,0],[2,0],[0,2],[-2,-2]]],
       "objects":{"countries":{"type":"GeometryCollection","geometries":[
         {"type":"MultiPolygon","arcs":[[[0,1]],[[3]]],"id":"001","properties":{"name":"West"}},
         {"type":"Polygon","arcs":[[2,-1]],"properties":{"name":"East"}}]}}}
      """;

  private static Topology squares() throws IOException {
    return read(SQUARES);
  }

  private static Topology read(String json) throws IOException {
    return Topology.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void pointsAreSumsInDegrees() throws IOException {
    Topology topology = squares();

    assertThat(topology.arcs().getFirst()).containsExactly(new Point(1, 0), new Point(1, 1));
    assertThat(topology.shapes()).extracting(Shape::key).containsExactly("001", "East");
    Ring east = topology.shapes().getLast().parts().getFirst().rings().getFirst();
    assertThat(Topology.points(east, topology.arcs()))
        .containsExactly(new Point(1, 0), new Point(2, 0), new Point(2, 1), new Point(1, 1));
  }

  @Test
  void mergedShapesHaveNoBorderBetween() throws IOException {
    Topology topology = squares();
    List<Ring> merged =
        topology.merge(topology.shapes().stream().flatMap(s -> s.parts().stream()).toList());

    assertThat(merged).hasSize(2);
    assertThat(merged)
        .extracting(ring -> Rings.area(Topology.points(ring, topology.arcs())))
        .containsExactlyInAnyOrder(2.0, 0.5);
  }

  @Test
  void partNearAPlaceBelongsToItsCode() throws IOException {
    Outlines outlines =
        Outlines.of(
            squares(),
            List.of(
                new Line("WW", "001", Optional.empty()),
                new Line("IL", "001", Optional.of(new Point(19, 1))),
                new Line("PT", "", Optional.of(new Point(5, 5)))));

    assertThat(outlines.territories())
        .extracting(Territory::code)
        .containsExactly("IL", "PT", "WW");
    assertThat(outlines.territories()).extracting(t -> t.rings().size()).containsExactly(1, 0, 1);
    assertThat(outlines.territories().get(1).place()).contains(new Point(5, 5));
  }

  @Test
  void otherShapesThanPolygonsAreRefused() {
    assertThatThrownBy(() -> read(SQUARES.replace("\"Polygon\"", "\"LineString\"")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
