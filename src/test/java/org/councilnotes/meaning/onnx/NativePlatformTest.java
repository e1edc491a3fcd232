package org.councilnotes.meaning.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativePlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x64",
    "Linux, aarch64, linux-aarch64",
    "Mac OS X, aarch64, osx-aarch64",
    "Windows 11, amd64, win-x64"
  })
  void platformIsNamedAsTheJarDoes(String system, String processor, String name) {
    assertThat(NativePlatform.of(system, processor)).contains(new NativePlatform(name));
  }

  @ParameterizedTest
  @CsvSource({"Linux, riscv64", "SunOS, amd64", "Windows 11, aarch64"})
  void otherPlatformsHaveNone(String system, String processor) {
    assertThat(NativePlatform.of(system, processor)).isEmpty();
  }

  @Test
  void onlyLibrariesOfThePlatformAreKept() {
    NativePlatform linux = new NativePlatform("linux-x64");

    assertThat(linux.isLibrary("ai/onnxruntime/native/linux-x64/libonnxruntime.so")).isTrue();
    assertThat(linux.isLibrary("ai/onnxruntime/native/linux-aarch64/libonnxruntime.so")).isFalse();
    assertThat(linux.isLibrary("ai/onnxruntime/OrtSession.class")).isFalse();
    NativePlatform windows = new NativePlatform("win-x64");
    assertThat(windows.isLibrary("ai/onnxruntime/native/win-x64/onnxruntime.dll")).isTrue();
    assertThat(windows.isLibrary("ai/onnxruntime/native/win-x64/onnxruntime.pdb")).isFalse();
  }
}
