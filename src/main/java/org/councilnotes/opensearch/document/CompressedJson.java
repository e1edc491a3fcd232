package org.councilnotes.opensearch.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compresses JSON; a note takes about an eighth of its size. */
public final class CompressedJson {

  private static final int USUAL_GAIN = 8;

  private CompressedJson() {}

  public static byte[] of(JsonNode json) {
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    try (DeflaterInputStream packing = new DeflaterInputStream(new ByteArrayInputStream(text))) {
      return packing.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("packing in memory", e);
    }
  }

  public static JsonNode unpack(byte[] packed) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(packed.length * USUAL_GAIN);
    try (InflaterInputStream unpacking =
        new InflaterInputStream(new ByteArrayInputStream(packed))) {
      unpacking.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException("unpacking in memory", e);
    }
    return JsonMapper.shared().readTree(text.toByteArray());
  }
}
