// The only file that knows libphonenumber. It is opened at first need and not linked: it brings protobuf, ICU and
// Abseil with it, which would cost every command an eighth of its start. Being C++, its functions are looked up by
// their mangled names; its types come from its headers, and nothing that would have to be linked is called.
#include "phone/library.hpp"

#include <algorithm>
#include <dlfcn.h>
#include <memory>
#include <phonenumbers/phonenumberutil.h>

namespace aftersales::text {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

struct PhoneLibrary {
    const PhoneNumberUtil* (*instance)(){};
    void (*construct)(void*, google::protobuf::Arena*, bool){};
    void (*destroy)(PhoneNumber*){};
    PhoneNumberUtil::ErrorType (*parse)(const PhoneNumberUtil*, const std::string&, const std::string&, PhoneNumber*){};
    bool (*is_valid)(const PhoneNumberUtil*, const PhoneNumber&){};
    PhoneNumberUtil::ValidationResult (*is_possible)(const PhoneNumberUtil*, const PhoneNumber&){};
    int (*calling_code)(const PhoneNumberUtil*, const std::string&){};
    void (*format)(const PhoneNumberUtil*, const PhoneNumber&, PhoneNumberUtil::PhoneNumberFormat, std::string*){};
};

template <class Function>
bool find_function(void* handle, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(handle, name));
    return function != nullptr;
}

bool find_functions(void* handle, PhoneLibrary& library) {
    return find_function(handle, "_ZN4i18n12phonenumbers15PhoneNumberUtil11GetInstanceEv", library.instance) &&
           find_function(handle, "_ZN4i18n12phonenumbers11PhoneNumberC1EPN6google8protobuf5ArenaEb",
                         library.construct) &&
           find_function(handle, "_ZN4i18n12phonenumbers11PhoneNumberD1Ev", library.destroy) &&
           find_function(handle,
                         "_ZNK4i18n12phonenumbers15PhoneNumberUtil5ParseERKNSt7__cxx1112basic_stringIcSt11char_"
                         "traitsIcESaIcEEES9_PNS0_11PhoneNumberE",
                         library.parse) &&
           find_function(handle, "_ZNK4i18n12phonenumbers15PhoneNumberUtil13IsValidNumberERKNS0_11PhoneNumberE",
                         library.is_valid) &&
           find_function(handle,
                         "_ZNK4i18n12phonenumbers15PhoneNumberUtil26IsPossibleNumberWithReasonERKNS0_11PhoneNumberE",
                         library.is_possible) &&
           find_function(handle,
                         "_ZNK4i18n12phonenumbers15PhoneNumberUtil23GetCountryCodeForRegionERKNSt7__cxx1112basic_"
                         "stringIcSt11char_traitsIcESaIcEEE",
                         library.calling_code) &&
           find_function(handle,
                         "_ZNK4i18n12phonenumbers15PhoneNumberUtil6FormatERKNS0_11PhoneNumberENS1_17PhoneNumberFormatE"
                         "PNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE",
                         library.format);
}

Result<PhoneLibrary> open_phone_library() {
    PhoneLibrary library;
    void* handle = ::dlopen("libphonenumber.so.8", RTLD_NOW | RTLD_LOCAL);
    if (handle != nullptr && find_functions(handle, library)) return library;
    return fail(ErrorKind::unavailable, "libphonenumber, which reads telephone numbers, is not installed",
                {"Install it, as with: apt install libphonenumber8"});
}

Result<const PhoneLibrary*> phone_library() {
    static const Result<PhoneLibrary> library = open_phone_library();
    if (!library) return fail(library.error());
    return &*library;
}

// A PhoneNumber, made and ended by the library's own functions.
class ParsedNumber {
public:
    explicit ParsedNumber(const PhoneLibrary& library) : library_{library} {
        library_.construct(place_, nullptr, false);
        number_ = std::launder(reinterpret_cast<PhoneNumber*>(place_));
    }
    ParsedNumber(const ParsedNumber&) = delete;
    ParsedNumber& operator=(const ParsedNumber&) = delete;
    ~ParsedNumber() { library_.destroy(number_); }

    PhoneNumber* get() { return number_; }

private:
    const PhoneLibrary& library_;
    alignas(PhoneNumber) std::byte place_[sizeof(PhoneNumber)]{};
    PhoneNumber* number_{};
};

CountryNumber::Kind kind_of(const PhoneLibrary& library, const PhoneNumberUtil* util, const PhoneNumber& number) {
    if (library.is_valid(util, number)) return CountryNumber::Kind::valid;
    switch (library.is_possible(util, number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return CountryNumber::Kind::possible;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return CountryNumber::Kind::local;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::INVALID_LENGTH:
    case PhoneNumberUtil::TOO_LONG:
        break;
    }
    return CountryNumber::Kind::none;
}

}  // namespace

Result<CountryNumber> ask_libphonenumber(const std::string& number, const std::string& country) {
    const auto* library = TRY(phone_library());
    const auto* util = library->instance();
    ParsedNumber parsed{*library};
    CountryNumber found;
    if (library->parse(util, number, country, parsed.get()) != PhoneNumberUtil::NO_PARSING_ERROR) return found;
    found.kind = kind_of(*library, util, *parsed.get());
    found.calling_code = std::to_string(parsed.get()->country_code());
    library->format(util, *parsed.get(), PhoneNumberUtil::E164, &found.international);
    library->format(util, *parsed.get(), PhoneNumberUtil::NATIONAL, &found.national);
    std::erase_if(found.national, [](char c) { return c < '0' || c > '9'; });
    return found;
}

Result<std::string> ask_calling_code(const std::string& country) {
    const auto* library = TRY(phone_library());
    return std::to_string(library->calling_code(library->instance(), country));
}

}  // namespace aftersales::text
