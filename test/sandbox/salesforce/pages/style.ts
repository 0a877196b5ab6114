/**
 * Dense white cards on a grey-blue ground under a blue bar. Our own; nothing of the vendor's is copied. Widths are asked of
 * the body (a container), since a side panel that takes a margin of the document changes no media query.
 */
export const STYLE = `
*{box-sizing:border-box}
html{background:#b6c7d9}
body{margin:0;container-type:inline-size;min-height:100vh;font:13px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;color:#181c22;background:linear-gradient(#5b86b4,#b6c7d9 300px)}
a{color:#0b5cab;text-decoration:none}a:hover{text-decoration:underline}a:focus-visible,button:focus-visible{outline:2px solid #0b5cab;outline-offset:1px}
h1,h2,h3,p,dl,dd,ol,ul{margin:0;padding:0}ol,ul{list-style:none}
.global{display:flex;align-items:center;gap:16px;height:48px;padding:0 16px;background:#0a4f92;color:#fff}
.global b{font-size:14px;white-space:nowrap}.global .find{flex:0 1 440px;margin:0 auto;height:32px;border-radius:4px;background:#ffffffeb;color:#5c6773;line-height:32px;padding:0 12px;white-space:nowrap;overflow:hidden}
.face{display:inline-grid;place-items:center;flex:none;width:30px;height:30px;border-radius:50%;background:#d9e6f5;color:#0a3d70;font-weight:bold;font-size:11px}
.bar{display:flex;align-items:stretch;height:40px;padding:0 16px;background:#fff;border-bottom:3px solid #0b6bcb;overflow:hidden}
.bar .apps{display:grid;grid-template-columns:repeat(3,4px);gap:3px;align-content:center;margin-right:12px}.apps i{width:4px;height:4px;border-radius:50%;background:#5c6773}
.bar .app{align-self:center;font-size:17px;margin-right:20px;white-space:nowrap}
.bar a{display:flex;align-items:center;padding:0 13px;color:#181c22;white-space:nowrap;border-top:3px solid transparent}.bar a:hover{background:#eef3f9;text-decoration:none}
.bar a[aria-current]{background:#e6f0fa;border-top-color:#0b6bcb}
.bar .workspace{max-width:320px;gap:8px;border-left:1px solid #d4dae1;border-right:1px solid #d4dae1}.workspace span.name{overflow:hidden;text-overflow:ellipsis}
.subtabs{display:flex;background:#f3f5f8;border-bottom:1px solid #c3ccd6;padding:0 16px;overflow:hidden}.subtabs a{display:flex;gap:6px;align-items:center;padding:5px 14px;max-width:300px;color:#3a444f;white-space:nowrap}
.subtabs a[aria-current]{background:#fff;box-shadow:inset 0 -2px #0b6bcb;color:#181c22}.subtabs .name{overflow:hidden;text-overflow:ellipsis}
main{display:block;padding:12px;max-width:1720px;margin:0 auto}
.card{background:#fff;border:1px solid #c6ced8;border-radius:5px;box-shadow:0 1px 2px #0000001f;margin-bottom:12px;overflow:hidden}
.card>header{display:flex;align-items:center;gap:10px;padding:10px 14px}.card>header h2{font-size:14px;flex:1;min-width:0}.card>header h2 small{font-weight:normal;color:#5c6773;font-size:13px}
.icon{display:inline-grid;place-items:center;flex:none;width:22px;height:22px;border-radius:4px}.icon.large{width:36px;height:36px;border-radius:5px}
.icon svg{width:72%;height:72%;fill:none;stroke:#fff;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
button{font:inherit;color:#0b5cab;background:#fff;border:1px solid #9aa7b4;height:30px;padding:0 13px;border-radius:4px;cursor:pointer;white-space:nowrap}button.go{background:#0b6bcb;border-color:#0b6bcb;color:#fff}
.head{display:flex;align-items:center;gap:12px;padding:12px 16px}.head .what{flex:1;min-width:0}.head small{display:block;color:#444f5a;font-size:12px}.head h1{font-size:18px;line-height:1.25;overflow-wrap:anywhere}
.acts{display:flex;flex:none;border:1px solid #9aa7b4;border-radius:4px;overflow:hidden}.acts button{border:0;border-radius:0}.acts button+button{border-left:1px solid #9aa7b4}
.facts{display:flex;flex-wrap:wrap;gap:8px 36px;padding:10px 16px 14px;border-top:1px solid #e3e8ee;background:#fbfcfd}.facts dt,.fields dt{font-size:12px;color:#444f5a}.facts dd{white-space:nowrap}
.path{display:flex;align-items:center;gap:14px;padding:12px 16px}.path ol{display:flex;flex:1;min-width:0}
.path li{flex:1 1 0;min-width:0;height:32px;margin-right:-7px;padding:0 6px 0 18px;line-height:32px;text-align:center;font-size:12px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;background:#e6eaef;color:#3a444f;clip-path:polygon(0 0,calc(100% - 12px) 0,100% 50%,calc(100% - 12px) 100%,0 100%,12px 50%)}
.path li:first-child{clip-path:polygon(0 0,calc(100% - 12px) 0,100% 50%,calc(100% - 12px) 100%,0 100%);border-radius:16px 0 0 16px}.path li:last-child{clip-path:polygon(0 0,100% 0,100% 100%,0 100%,12px 50%);border-radius:0 16px 16px 0;margin-right:0}
.path .done{flex-grow:.55;background:#2f8a5b;color:#fff}.path .now{flex:0 0 auto;padding:0 22px 0 26px;background:#0a4482;color:#fff;font-weight:bold}.path .won{background:#1f7a4c;color:#fff;font-weight:bold}.path .lost{background:#b3362b;color:#fff;font-weight:bold}
.columns{display:grid;grid-template-columns:minmax(0,1.75fr) minmax(0,1fr);gap:0 12px;align-items:start}
.tabs{display:flex;gap:22px;padding:0 16px;border-bottom:1px solid #d4dae1}.tabs span{padding:9px 2px;color:#444f5a}.tabs [aria-current]{color:#181c22;font-weight:bold;box-shadow:inset 0 -3px #0b6bcb}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:0 28px;padding:8px 16px 14px}.fields div{padding:6px 0;border-bottom:1px solid #e3e8ee;min-width:0}.fields dd{min-height:20px;overflow-wrap:anywhere}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:6px 12px;border-top:1px solid #e3e8ee;white-space:nowrap}th{background:#f3f5f8;color:#444f5a;font-size:12px}tbody tr:hover{background:#f5f8fb}
td{max-width:236px;overflow:hidden;text-overflow:ellipsis}.n{text-align:right;font-variant-numeric:tabular-nums}.muted{color:#5c6773}.none{padding:6px 16px 14px;color:#5c6773}
.quick{display:flex;flex-wrap:wrap;gap:8px;padding:12px 14px 4px}.timeline h3{display:flex;justify-content:space-between;font-size:13px;background:#f3f5f8;border-radius:4px;margin:8px 14px;padding:5px 10px}.timeline h3 span{font-weight:normal;color:#5c6773}
.timeline li{display:flex;gap:10px;padding:0 14px 12px;position:relative}.timeline li::before{content:"";position:absolute;left:24px;top:24px;bottom:2px;width:2px;background:#d4dae1}.timeline li:last-child::before{display:none}.timeline .none{padding:2px 16px 8px;font-size:13px}.timeline li div{flex:1;min-width:0}.timeline time{color:#5c6773;white-space:nowrap;font-size:12px}.timeline p{color:#444f5a;font-size:12px}
.people li{display:flex;gap:10px;padding:8px 14px;border-top:1px solid #e3e8ee}.people small{display:block;color:#5c6773;font-size:12px}.pill{background:#e6eaef;border-radius:9px;padding:1px 8px;font-size:11px;margin-left:6px}
.gone{text-align:center;padding:72px 24px}.gone h1{font-size:20px;font-weight:normal;margin-bottom:8px}
.views{display:flex;gap:6px 18px;flex-wrap:wrap;padding:0 16px 12px}.views [aria-current]{font-weight:bold;color:#181c22}
@container (max-width:1000px){.global .find{flex-basis:260px}.facts{gap:8px 24px}td,th{padding:6px 9px}td{max-width:180px}.columns .minor{display:none}.columns{grid-template-columns:minmax(0,1.55fr) minmax(0,1fr)}}
@container (max-width:760px){.columns{grid-template-columns:minmax(0,1fr)}.path{flex-wrap:wrap}.path ol{flex-basis:100%}.bar .app{margin-right:8px}.bar a{padding:0 9px}}
@container (max-width:520px){.acts .second{display:none}.fields{grid-template-columns:1fr}.global .find{display:none}.global .face{margin-left:auto}}
`;
