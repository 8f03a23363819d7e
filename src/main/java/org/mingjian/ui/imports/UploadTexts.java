package org.mingjian.ui.imports;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/** The texts of the upload component in the reader's language. */
public final class UploadTexts {
  private static final int BYTES_A_KILOBYTE = 1024;

  private UploadTexts() {}

  public static UploadI18N of(UnaryOperator<String> translation) {
    UnaryOperator<String> text = key -> translation.apply("import.upload." + key);
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles().setOne(text.apply("drop")).setMany(text.apply("drop")))
        .setAddFiles(
            new UploadI18N.AddFiles().setOne(text.apply("choose")).setMany(text.apply("choose")))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(text.apply("too_many"))
                .setFileIsTooBig(text.apply("too_large"))
                .setIncorrectFileType(text.apply("wrong_type")))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(text.apply("connecting"))
                        .setStalled(text.apply("stalled"))
                        .setProcessing(text.apply("processing"))
                        .setHeld(text.apply("held")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text.apply("remaining"))
                        .setUnknown(text.apply("remaining_unknown")))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text.apply("unavailable"))
                        .setUnexpectedServerError(text.apply("server_error"))
                        .setForbidden(text.apply("forbidden"))
                        .setFileTooLarge(text.apply("too_large"))))
        .setFile(
            new UploadI18N.File()
                .setRetry(text.apply("retry"))
                .setStart(text.apply("start"))
                .setRemove(text.apply("remove")))
        .setUnits(new UploadI18N.Units(List.of("B", "KB", "MB", "GB", "TB"), BYTES_A_KILOBYTE));
  }
}
