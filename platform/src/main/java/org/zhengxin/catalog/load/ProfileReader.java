package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.RegionProfile;

/** Reads which regions have time limits of their own. */
final class ProfileReader {

    private final Library library;
    private final List<Deadline> deadlines;
    private final List<RegionProfile> profiles = new ArrayList<>();

    /** Makes one that knows the time limits, all of them. */
    ProfileReader(Library library, List<Deadline> deadlines) {
        this.library = library;
        this.deadlines = deadlines;
    }

    void read(Block file) {
        for (Block block : file.blocks("deadline-profiles")) {
            RegionProfile profile = new RegionProfile(
                    block.text("region"),
                    block.text("profile"),
                    Values.effective(block, "from", "until", Values.requiredDay(block, "from")),
                    library.basis(block, "basis"));
            check(block, profile);
            profiles.add(profile);
            block.finish();
        }
    }

    private void check(Block block, RegionProfile profile) {
        if (!profile.region().matches("[1-9][0-9]{5}")) {
            block.problem("region", "a region code of six digits is wanted here");
        }
        if (deadlines.stream().noneMatch(deadline -> deadline.profile().equals(profile.profile()))) {
            block.problem("profile", "no time limit has this profile");
        }
        if (profiles.stream()
                .anyMatch(other -> other.region().equals(profile.region())
                        && other.effective().overlaps(profile.effective()))) {
            block.problem("region", "the region has a profile for these days already");
        }
    }

    List<RegionProfile> profiles() {
        return profiles;
    }
}
