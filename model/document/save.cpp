#include "model/document/file.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <unistd.h>
#include <utility>

namespace flightplan::document {
namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int descriptor)
        : m_descriptor(descriptor) {}
    ~FileDescriptor() { close(); }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    int get() const { return m_descriptor; }
    bool close() {
        const int descriptor = std::exchange(m_descriptor, -1);
        return descriptor < 0 || ::close(descriptor) == 0;
    }

private:
    int m_descriptor;
};

std::string reason() {
    return std::strerror(errno);
}

bool writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The file that a path means: symbolic links are followed, even to a file that does not exist yet.
std::filesystem::path resolved(const std::string& path) {
    std::error_code ignored;
    std::filesystem::path target = path;
    for (int hops = 0; hops < 40 && std::filesystem::is_symlink(target, ignored); ++hops) {
        const auto next = std::filesystem::read_symlink(target, ignored);
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target;
}

} // namespace

Result<void> writeFileAtomically(const std::string& path, std::string_view text) {
    const auto target = resolved(path);
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::inputOutput, "cannot write " + path + ": " + why + "; the file is as it was", path);
    };
    std::error_code ignored;
    if (std::filesystem::is_symlink(target, ignored))
        return refuse(std::strerror(ELOOP)); // renaming over it would replace the link
    struct stat before {};
    const bool exists = ::stat(target.c_str(), &before) == 0;
    if (exists && !S_ISREG(before.st_mode))
        return refuse("it is not a regular file");
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return refuse(reason());
    std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    FileDescriptor file(::mkstemp(temporary.data()));
    if (file.get() < 0)
        return refuse(reason());
    const auto abandon = [&] {
        const auto why = reason();
        ::unlink(temporary.c_str());
        return refuse(why);
    };
    // mkstemp made the file for its owner alone; a new file gets what the user's umask says.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = exists ? before.st_mode & 07777 : 0666 & ~mask;
    if (::fchmod(file.get(), mode) != 0 || !writeAll(file.get(), text) || ::fsync(file.get()) != 0 || !file.close())
        return abandon();
    if (::rename(temporary.c_str(), target.c_str()) != 0)
        return abandon();
    const auto folder = target.parent_path().empty() ? std::filesystem::path(".") : target.parent_path();
    const FileDescriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0)
        ::fsync(directory.get()); // so that the rename survives a power cut; the content is safe either way
    return {};
}

Result<ReadResult> readFile(const std::string& path, const catalog::Catalog& catalog) {
    const bool standardInput = path == "-";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(
        standardInput ? nullptr : std::fopen(path.c_str(), "rb"),
        [](std::FILE* file) { return file ? std::fclose(file) : 0; });
    std::FILE* file = standardInput ? stdin : opened.get();
    if (!file)
        return fail(ErrorCode::inputOutput, "cannot open " + path + ": " + reason(), path);
    struct stat status {};
    if (::fstat(::fileno(file), &status) == 0 && S_ISDIR(status.st_mode))
        return fail(ErrorCode::inputOutput, "cannot read " + path + ": it is a folder", path);
    std::string text;
    std::array<char, 1 << 16> buffer{};
    // One byte past the limit is enough to know that a file is too large, whatever feeds it.
    while (text.size() <= maxFileBytes) {
        const auto count = std::fread(buffer.data(), 1, buffer.size(), file);
        text.append(buffer.data(), count);
        if (count < buffer.size())
            break;
    }
    if (std::ferror(file))
        return fail(ErrorCode::inputOutput, "cannot read " + path + ": " + reason(), path);
    return read(text, catalog);
}

} // namespace flightplan::document
