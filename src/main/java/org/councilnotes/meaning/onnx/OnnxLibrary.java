package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.meaning.MeaningProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime, in a class loader of its own. Its classes are called by their names: the program is
 * built, tested and started without them.
 */
final class OnnxLibrary {

  /**
   * Where ONNX Runtime finds its native libraries. Without it, it unpacks them into the folder for
   * temporary files at each start.
   */
  private static final String NATIVE_LIBRARIES = "onnxruntime.native.path";

  private static final Logger LOG = LoggerFactory.getLogger(OnnxLibrary.class);

  private static final String PACKAGE = "ai.onnxruntime.";

  private static Optional<OnnxLibrary> loaded = Optional.empty();

  private final ClassLoader classes;
  private final Object environment;

  private OnnxLibrary(ClassLoader classes) {
    this.classes = classes;
    this.environment = call(null, type("OrtEnvironment"), "getEnvironment", Parameters.NONE);
  }

  /**
   * Loads it, once in a process: a second class loader may not load the same native library.
   *
   * @throws MeaningProblem where it cannot be loaded
   */
  static synchronized OnnxLibrary in(ComponentFolder folder) {
    OnnxLibrary library = loaded.orElseGet(() -> load(folder));
    loaded = Optional.of(library);
    return library;
  }

  private static OnnxLibrary load(ComponentFolder folder) {
    System.setProperty(NATIVE_LIBRARIES, folder.nativeLibraries().toString());
    OnnxLibrary library = new OnnxLibrary(loader(folder.runtime()));
    library.deleteEmptyFolder();
    return library;
  }

  /**
   * Deletes the folder for what would be unpacked. ONNX Runtime makes it all the same, and leaves
   * it where the process is killed.
   */
  private void deleteEmptyFolder() {
    try {
      Field made = type("OnnxRuntime").getDeclaredField("tempDirectory");
      made.setAccessible(true);
      if (made.get(null) instanceof Path folder) {
        Files.deleteIfExists(folder);
      }
    } catch (ReflectiveOperationException | IOException otherVersion) {
      LOG.debug("an empty folder is left until the end of the process", otherVersion);
    }
  }

  private static ClassLoader loader(Path jar) {
    try {
      return new URLClassLoader(
          new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException e) {
      throw new MeaningProblem("no file: " + jar, e);
    }
  }

  /** Types and values of the parameters of a call. */
  private record Parameters(List<Class<?>> types, List<Object> values) {

    static final Parameters NONE = new Parameters(List.of(), List.of());

    Parameters {
      types = List.copyOf(types);
      values = List.copyOf(values);
    }

    static Parameters of(Class<?> type, Object value) {
      return new Parameters(List.of(type), List.of(value));
    }
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(PACKAGE + name, true, classes);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new MeaningProblem("ONNX Runtime cannot be loaded: " + e, e);
    }
  }

  private static Object call(
      @Nullable Object target, Class<?> type, String method, Parameters parameters) {
    try {
      return type.getMethod(method, parameters.types().toArray(Class<?>[]::new))
          .invoke(target, parameters.values().toArray());
    } catch (InvocationTargetException e) {
      throw new MeaningProblem("ONNX Runtime: " + e.getCause(), e);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new MeaningProblem("ONNX Runtime cannot be used: " + e, e);
    }
  }

  private Object make(String name) {
    try {
      return type(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new MeaningProblem("ONNX Runtime cannot be used: " + e, e);
    }
  }

  /** A model that was read, with one thread for each call. */
  Session session(Path model) {
    Class<?> options = type("OrtSession$SessionOptions");
    Object one = make("OrtSession$SessionOptions");
    call(one, options, "setIntraOpNumThreads", Parameters.of(int.class, 1));
    call(one, options, "setInterOpNumThreads", Parameters.of(int.class, 1));
    Object session =
        call(
            environment,
            type("OrtEnvironment"),
            "createSession",
            new Parameters(List.of(String.class, options), List.of(model.toString(), one)));
    return new Session(session);
  }

  /**
   * Numbers that a model gave.
   *
   * @param size of each of its vectors
   * @param numbers all, one vector after the other
   */
  record Output(int size, FloatBuffer numbers) {}

  /** A model. May be called by several threads. */
  final class Session {

    private final Object session;
    private final Set<String> inputs;

    private Session(Object session) {
      this.session = session;
      Set<?> names = (Set<?>) call(session, type("OrtSession"), "getInputNames", Parameters.NONE);
      this.inputs = Set.of(names.toArray(String[]::new));
    }

    /** Names of what the model wants. */
    Set<String> inputs() {
      return inputs;
    }

    /**
     * The first output.
     *
     * @param rows a row of numbers for each name
     */
    Output run(Map<String, long[]> rows) {
      Map<String, Object> tensors = new HashMap<>();
      try {
        rows.forEach((name, row) -> tensors.put(name, tensor(row)));
        Object result = call(session, type("OrtSession"), "run", Parameters.of(Map.class, tensors));
        try {
          return first(result);
        } finally {
          call(result, type("OrtSession$Result"), "close", Parameters.NONE);
        }
      } finally {
        tensors.values().forEach(this::close);
      }
    }

    private void close(Object tensor) {
      Object _ = call(tensor, type("OnnxTensor"), "close", Parameters.NONE);
    }

    private Object tensor(long[] row) {
      return call(
          null,
          type("OnnxTensor"),
          "createTensor",
          new Parameters(
              List.of(type("OrtEnvironment"), LongBuffer.class, long[].class),
              List.of(environment, LongBuffer.wrap(row), new long[] {1, row.length})));
    }

    private Output first(Object result) {
      Object value = call(result, type("OrtSession$Result"), "get", Parameters.of(int.class, 0));
      Object info = call(value, type("OnnxTensor"), "getInfo", Parameters.NONE);
      long[] shape = (long[]) call(info, type("TensorInfo"), "getShape", Parameters.NONE);
      Object numbers = call(value, type("OnnxTensor"), "getFloatBuffer", Parameters.NONE);
      if (shape.length == 0 || !(numbers instanceof FloatBuffer floats)) {
        throw new MeaningProblem("the first that the model gives are no vectors: " + info);
      }
      return new Output((int) shape[shape.length - 1], floats);
    }
  }
}
