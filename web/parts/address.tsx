/** An address as a link when it is one of the web, else as plain text; it always shows where it leads. */
export function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <bdi class="address">{url}</bdi>
  return (
    <a class="address" href={url} rel="noopener noreferrer nofollow" target="_blank">
      <bdi>{url}</bdi>
    </a>
  )
}
