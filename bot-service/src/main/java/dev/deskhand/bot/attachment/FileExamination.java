package dev.deskhand.bot.attachment;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Finds out what a file really is; images leave it drawn anew, so that nothing but their picture is left. */
@Component
class FileExamination {

    private final Tika tika = new Tika();
    private final ImageCleaner images;

    FileExamination(ImageCleaner images) {
        this.images = images;
    }

    /**
     * @throws DeskhandException 415 when it is none of the kinds that may be sent, or an image that cannot be read
     */
    CleanFile examine(byte[] content) {
        if (content.length == 0) {
            throw DeskhandException.invalid("/file", "is empty");
        }
        String found = tika.detect(content);
        FileType type = FileType.ofMediaType(found)
                .orElseThrow(() -> refused("The file is " + found + "; PNG, JPEG, PDF and plain text may be sent."));
        return type.isImage() ? images.clean(content, type) : new CleanFile(type, content.clone(), Optional.empty());
    }

    static DeskhandException refused(String detail) {
        return new DeskhandException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
