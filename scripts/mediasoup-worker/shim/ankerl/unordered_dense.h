// Stand-in for the header-only library ankerl::unordered_dense, which Debian
// does not package. mediasoup-worker only uses the std::unordered_* subset of
// its interface, so the standard containers (node based, iteration order
// unspecified, iterators more stable) are a drop-in.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ankerl::unordered_dense
{
  // libstdc++ hashes integers to themselves; mix them (splitmix64 finalizer)
  // because the worker combines such hashes of addresses and ports.
  template<typename T>
  struct hash
  {
    size_t operator()(const T& value) const noexcept(noexcept(std::hash<T>{}(value)))
    {
      uint64_t x = static_cast<uint64_t>(std::hash<T>{}(value));

      if constexpr (std::is_integral_v<T> || std::is_enum_v<T> || std::is_pointer_v<T>)
      {
        x += 0x9e3779b97f4a7c15ULL;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        x ^= x >> 31;
      }

      return static_cast<size_t>(x);
    }
  };

  template<typename K, typename V, typename H = hash<K>, typename E = std::equal_to<K>>
  using map = std::unordered_map<K, V, H, E>;

  template<typename K, typename H = hash<K>, typename E = std::equal_to<K>>
  using set = std::unordered_set<K, H, E>;
} // namespace ankerl::unordered_dense
