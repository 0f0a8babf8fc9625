package org.zhengxin.workbench.profiles;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What can be wrong with profiles on pages; the codes are those of the interface. */
final class ProfileProblems {
    static final Text SAMPLE_GONE = Text.of(
            "没有样表，或样表已超过半小时；请重新选择样表。", "There is no sample, or it is older than half an hour; choose it again.");

    private ProfileProblems() {}

    static ProblemException notFound() {
        return new ProblemException(
                "PROFILE_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("本单位没有这个映射配置。", "Your agency has no such profile."));
    }

    static Text sample(SampleUpload upload) {
        if (upload.tooLarge()) {
            return Text.of("样表不超过 8 MB；保留表头和前几行即可。", "A sample has at most 8 MB: the header and a few rows will do.");
        }
        return upload.file().length == 0
                ? Text.of("请选择样表文件。", "Choose a file as the sample.")
                : Text.of("请选择信息类型。", "Choose a kind.");
    }
}
