package org.zhengxin.foundation.code;

import java.util.ArrayList;
import java.util.List;
import org.zhengxin.foundation.code.MaskedText.Found;
import org.zhengxin.foundation.internal.CharFold;

/**
 * 个人号码扫描: one pass over a text.
 *
 * <p>Digits are gathered into groups; each place in the groups is tried against the kinds of number from the surest to
 * the least sure, and what a word before or after the number says decides where the digits alone do not.
 */
final class PersonNumberScan {

    /** Digits of the shortest number that is looked for, a landline number without its area. */
    static final int SHORTEST = 7;

    /** Children hold no office: a later “birthday” is the date in a permit's number, region, date and serial. */
    private static final int LAST_LIKELY_BIRTH = 2010;

    private final NumberContext context;
    private final DigitGroups groups;
    private final PhoneNumbers phones;
    private final String text;
    private final List<Found> found = new ArrayList<>(0);

    PersonNumberScan(String text) {
        this.text = text;
        this.context = new NumberContext(text);
        this.groups = new DigitGroups(text);
        this.phones = new PhoneNumbers(groups, context);
    }

    List<Found> run() {
        for (int i = 0; i < text.length(); i++) {
            if (CharFold.digit(text.charAt(i)) >= 0) {
                int end = groups.read(i);
                if (groups.width() >= SHORTEST) {
                    scanGroups();
                }
                i = end;
            }
        }
        return found;
    }

    private void scanGroups() {
        int group = 0;
        while (group < groups.count()) {
            int last = take(group);
            group = Math.max(last, group) + 1;
        }
    }

    /** Takes the number that starts with a group; returns its last group, or −1 if there is none. */
    private int take(int group) {
        int last = identityCard(group);
        if (last < 0) {
            last = add(PersonNumberKind.MOBILE, group, phones.mobile(group));
        }
        if (last < 0) {
            last = add(PersonNumberKind.LANDLINE, group, phones.landline(group));
        }
        if (last < 0) {
            last = add(PersonNumberKind.BANK_CARD, group, bankCard(group));
        }
        return last >= 0 ? last : add(PersonNumberKind.IDENTITY_CARD, group, oldIdentityCard(group));
    }

    private int identityCard(int group) {
        int length = groups.length(group);
        int most = length == 6 ? 4 : 1;
        int last = groups.lastOf(group, 18, most);
        if (last >= 0) {
            return identityCard(group, last, groups.digits(group, last));
        }
        last = groups.lastOf(group, 17, most);
        boolean endsInX = last >= 0 && CharFold.upper(CharFold.of(context.charAt(groups.end(last)))) == 'X';
        return endsInX ? identityCard(group, last, groups.digits(group, last) + 'X') : -1;
    }

    private int identityCard(int group, int last, String number) {
        int start = groups.start(group);
        int end = groups.end(last) + (number.endsWith("X") ? 1 : 0);
        if (!IdentityCards.isEighteen(number) || isLatinOrDigit(context.charAt(end))) {
            return -1;
        }
        if (!context.isIdentity(start) && isOrganisations(number, start)) {
            return -1;
        }
        found.add(new Found(PersonNumberKind.IDENTITY_CARD, start, end));
        return last;
    }

    private boolean isOrganisations(String number, int start) {
        boolean permit = !number.endsWith("X") && IdentityCards.yearOfBirth(number) > LAST_LIKELY_BIRTH;
        return permit || (context.isCode(start) && IdentityCards.isFullySoundCode(number));
    }

    private int oldIdentityCard(int group) {
        if (groups.length(group) != 15) {
            return -1;
        }
        String number = groups.digits(group, group);
        int start = groups.start(group);
        int end = groups.end(group);
        if (!IdentityCards.isFifteen(number)) {
            return -1;
        }
        boolean other = new RegistrationNumber(number).isSound()
                || context.isDocument(start, end)
                || context.isAmount(start, end)
                || context.isInWord(start, end);
        return context.isIdentity(start) || !other ? group : -1;
    }

    private int bankCard(int group) {
        int last = BankCards.lastGroup(groups, group);
        if (last < 0) {
            return -1;
        }
        int start = groups.start(group);
        int end = groups.end(last);
        String number = groups.digits(group, last);
        boolean other = context.isDocument(start, end)
                || context.isAmount(start, end)
                || context.isInWord(start, end)
                || groups.isTiedToPrevious(group)
                || (!number.startsWith("62") && Regions.isKnown(number, 0))
                || IdentityCards.isFullySoundCode(number);
        return BankCards.isSound(number) && (context.isCard(start) || !other) ? last : -1;
    }

    private int add(PersonNumberKind kind, int group, int last) {
        if (last >= 0) {
            found.add(new Found(kind, groups.start(group), groups.end(last)));
        }
        return last;
    }

    private boolean isLatinOrDigit(char c) {
        return context.isLatin(c) || CharFold.digit(c) >= 0;
    }
}
