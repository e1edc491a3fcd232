package org.councilnotes.meaning.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A model in the format of ONNX that gives each piece the row of a table. It sees neither order nor
 * neighbours.
 *
 * <p>Source: onnx.proto, IR version 8; Protocol Buffers, encoding.
 */
final class TinyModel {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int OPERATORS = 13;

  private TinyModel() {}

  /**
   * Bytes of a model.
   *
   * @param table a row for each piece
   * @param inputs names of what it wants, the numbers of pieces first; others have no effect
   */
  static byte[] of(float[][] table, String... inputs) {
    Message graph =
        new Message()
            .put(1, new Message().put(1, "table").put(1, inputs[0]).put(2, "rows").put(4, "Gather"))
            .put(2, "tiny")
            .put(5, tensor(table));
    for (String name : inputs) {
      graph.put(11, value(name, INT64, List.of("one", "pieces")));
    }
    graph.put(12, value("rows", FLOAT, List.of("one", "pieces", "size")));
    return new Message()
        .put(1, 8)
        .put(8, new Message().put(1, "").put(2, OPERATORS))
        .put(7, graph)
        .bytes();
  }

  private static Message tensor(float[][] table) {
    ByteBuffer numbers =
        ByteBuffer.allocate(4 * table.length * table[0].length).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : table) {
      for (float number : row) {
        numbers.putFloat(number);
      }
    }
    return new Message()
        .put(1, table.length)
        .put(1, table[0].length)
        .put(2, FLOAT)
        .put(8, "table")
        .put(9, numbers.array());
  }

  private static Message value(String name, int type, List<String> sizes) {
    Message shape = new Message();
    sizes.forEach(size -> shape.put(1, new Message().put(2, size)));
    return new Message()
        .put(1, name)
        .put(2, new Message().put(1, new Message().put(1, type).put(2, shape)));
  }

  /** A message of Protocol Buffers. */
  private static final class Message {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message put(int field, int number) {
      varint(field << 3);
      varint(number);
      return this;
    }

    Message put(int field, byte[] bytes) {
      varint(field << 3 | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    Message put(int field, String text) {
      return put(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message put(int field, Message message) {
      return put(field, message.bytes());
    }

    private void varint(int number) {
      int rest = number;
      while (rest > 0x7F) {
        out.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
